import { describe, expect, it } from "vitest";
import { anyAnswer } from "../../test/known-bitbucket.js";
import { answered, clientOf } from "../../test/served-clients.js";
import type { RestClient } from "../client/create-rest-client.js";
import { bitbucketOf } from "./bitbucket.js";

describe("pipelines.run", () => {
  const run = async (what: object) => {
    const { client, server } = await clientOf(() => anyAnswer({ json: { uuid: "{p1}" } }));
    const { pipelines } = bitbucketOf(client as RestClient).repository("acme/widgets");
    await answered(pipelines.run(what as { branch: string }));
    return server.seen.map(({ method, target, body }) => `${method} ${target.slice("/2.0".length)} ${body}`);
  };
  const repo = "/repositories/acme/widgets";

  it.each([
    [{ branch: "main" }, { target: { type: "pipeline_ref_target", ref_type: "branch", ref_name: "main" } }],
    [
      { tag: "v1", custom: "deploy" },
      {
        target: {
          type: "pipeline_ref_target",
          ref_type: "tag",
          ref_name: "v1",
          selector: { type: "custom", pattern: "deploy" },
        },
      },
    ],
    [
      { commit: "1a2b", variables: [{ key: "K", value: "v", secured: true }] },
      {
        target: { type: "pipeline_commit_target", commit: { type: "commit", hash: "1a2b" } },
        variables: [{ key: "K", value: "v", secured: true }],
      },
    ],
  ])("sends %j as the target Bitbucket wants", async (what, body) => {
    const [sent] = await run(what);
    expect(sent?.startsWith(`POST ${repo}/pipelines `)).toBe(true);
    expect(JSON.parse(sent?.slice(`POST ${repo}/pipelines `.length) ?? "")).toEqual(body);
  });

  it("reads a pull request to run its pipeline", async () => {
    const pullRequest = {
      id: 7,
      source: { branch: { name: "feature/x" }, commit: { hash: "aaa" } },
      destination: { branch: { name: "main" }, commit: { hash: "bbb" } },
    };
    const { client, server } = await clientOf(({ method }) => ({
      json: method === "GET" ? pullRequest : { uuid: "{p1}" },
    }));
    const pipeline = await bitbucketOf(client as RestClient)
      .repository("acme/widgets")
      .pipelines.run({ pullRequest: 7 });
    expect(pipeline.pipelineUuid).toBe("{p1}");
    expect(JSON.parse(server.seen[1]?.body.toString() ?? "")).toEqual({
      target: {
        type: "pipeline_pullrequest_target",
        source: "feature/x",
        destination: "main",
        destination_commit: { hash: "bbb" },
        commit: { hash: "aaa" },
        pullrequest: { id: 7 },
        selector: { type: "pull-requests", pattern: "**" },
      },
    });
  });

  it.each([[{}], [{ branch: "main", tag: "v1" }]])(
    "refuses %j, which does not name exactly one target",
    async (what) => {
      await expect(run(what)).rejects.toThrow("`run` must name exactly one of branch, tag, commit or pullRequest");
    },
  );
});
