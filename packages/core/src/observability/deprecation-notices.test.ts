import { describe, expect, it } from "vitest";
import { own, place } from "../../test/known-bitbucket.js";
import { clientOf, serve } from "../../test/served-clients.js";
import type { ClientHooks, DeprecationInfo } from "../client/client-options.js";
import { createRestClient } from "../client/create-rest-client.js";
import { getRepository, listBranches } from "../generated/operations/index.js";
import { createBitbucket } from "../handles/bitbucket.js";
import { deprecationNotices } from "./deprecation-notices.js";

const ending = { headers: { deprecation: "@1793491200" }, json: { values: [] } };
const announcementUrl = "https://developer.atlassian.com/cloud/bitbucket/changelog/#CHANGE-2770";
const change = {
  status: 410,
  json: {
    error: {
      message: "CHANGE-2770 - Functionality has been deprecated",
      data: { announcement_url: announcementUrl },
    },
  },
};

function collecting(): { readonly told: DeprecationInfo[]; readonly hooks: ClientHooks } {
  const told: DeprecationInfo[] = [];
  return { told, hooks: { onDeprecation: (info) => void told.push(info) } };
}

describe("deprecationNotices", () => {
  it("tells of headers once for each operation, and again to another client", async () => {
    const { told, hooks } = collecting();
    for (let clients = 1; clients <= 2; clients++) {
      const { client } = await clientOf(() => ending, { hooks, use: [deprecationNotices()] });
      for (let turn = 0; turn < 3; turn++) await getRepository(client, place);
      await listBranches(client, { ...place, query: { q: 'name = "x"' } });
      expect(told).toHaveLength(2 * clients);
    }
    expect(told[0]).toMatchObject({
      method: "GET",
      operationId: getRepository.operationId,
      since: new Date("2026-11-01T00:00:00Z"),
    });
  });

  it("tells of a change that has ended something, also to callers who read bytes", async () => {
    const { told, hooks } = collecting();
    const { client, server } = await clientOf(({ target }) => (target === "/2.0/repositories" ? own(change) : change), {
      hooks,
      use: [deprecationNotices()],
    });
    await expect(client.request("GET /repositories")).rejects.toMatchObject({ code: "HTTP_ENDED" });
    expect(told).toMatchObject([{ changeId: "CHANGE-2770", announcementUrl }]);
    const { rest } = createRestClient({ baseUrl: `${server.url}/2.0`, hooks, use: [deprecationNotices()] });
    await rest.GET("/user", {});
    expect(told).toHaveLength(2);
  });

  it("tells routes without an operation apart by their template", async () => {
    const { told, hooks } = collecting();
    const { client } = await clientOf(() => ending, { hooks, use: [deprecationNotices()] });
    for (const name of ["a", "b"]) await client.request("GET /x/{name}", { name });
    await client.request("GET /y/{name}", { name: "a" });
    expect(told.map(({ url }) => new URL(url).pathname)).toEqual(["/2.0/x/a", "/2.0/y/a"]);
  });

  it("masks secrets of the URL", async () => {
    const { told, hooks } = collecting();
    const { client } = await clientOf(() => ending, { hooks, use: [deprecationNotices()] });
    await client.request("GET /x", { query: { access_token: "CANARY" } });
    expect(JSON.stringify(told)).toMatch(/^(?!.*CANARY).*access_token=\*\*\*/);
  });

  it("is there in createBitbucket() as soon as there is a hook, and not twice", async () => {
    const server = await serve(() => ending);
    for (const use of [undefined, [], [deprecationNotices()]]) {
      const { told, hooks } = collecting();
      const bitbucket = createBitbucket({ baseUrl: `${server.url}/2.0`, hooks, ...(use && { use }) });
      await bitbucket.repository("acme/widgets").get();
      expect(told).toHaveLength(1);
    }
  });

  it("forgets no more than it can bear", async () => {
    const { told, hooks } = collecting();
    const wrapped = deprecationNotices().wrap(
      async ({ url }) => ({ status: 200, url, data: undefined, headers: new Headers({ sunset: "soon" }) }),
      { hooks } as never,
    );
    for (let path = 0; path < 1_100; path++) await wrapped({ method: "GET", url: `https://x.example/${path}` });
    expect(told).toHaveLength(1_000);
  });
});
