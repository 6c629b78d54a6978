import { describe, expect, it } from "vitest";
import { page, place } from "../../test/known-bitbucket.js";
import { clientOf } from "../../test/served-clients.js";
import { getPullRequest, listPullRequests } from "../generated/operations/index.js";
import { bitbucketOf } from "../handles/bitbucket.js";
import { paginate } from "../operations/paginate.js";
import type { Client } from "./client.js";
import type { RestClient } from "./create-rest-client.js";

const repositoryOf = (client: Client) => bitbucketOf(client as RestClient).repository("acme/widgets");

describe("what does not exist or makes no sense", () => {
  it.each<[string, (client: Client) => unknown]>([
    ["timeout", (client) => getPullRequest(client, { ...place, pullRequestId: 7 }, { timeout: 5 } as object)],
    ["quey", (client) => getPullRequest(client, { ...place, pullRequestId: 7, quey: {} } as never)],
    ["wrkspace", (client) => client.request("GET /user", { wrkspace: "acme" })],
    ["timeout", (client) => client.request("GET /user", {}, { timeout: 5 } as object)],
    ["limt", (client) => paginate(client, listPullRequests, place, { limt: 1 } as object).toArray()],
    ["limit", (client) => paginate(client, listPullRequests, place, { limit: Number.NaN }).toArray()],
    ["limit", (client) => paginate(client, listPullRequests, place, { limit: 1.5 }).toArray()],
    [
      "merge_strategy",
      (client) =>
        repositoryOf(client)
          .pullRequest(7)
          .merge({ merge_strategy: "squash" } as object),
    ],
    ["timeoutMs", (client) => client.request("GET /user", {}, { timeoutMs: -1 })],
    ["pullRequestId", (client) => repositoryOf(client).pullRequest(Number.NaN).get()],
    ["workspace", (client) => getPullRequest(client, undefined as never)],
    ["route", (client) => client.request("GETT /user")],
  ])("is refused by its name, %s, before anything is sent", async (name, call) => {
    const { client, server } = await clientOf(() => page);
    await expect((async () => call(client))()).rejects.toMatchObject({
      code: "VALIDATION_FAILED",
      issues: [{ path: name }],
    });
    expect(server.seen).toHaveLength(0);
  });
});
