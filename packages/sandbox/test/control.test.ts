import { request as httpRequest } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { basic, bearer, createApiCall } from "./api-client.js";

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await createSandbox({ seed: { repositories: [{ slug: "widgets", commits: [{ message: "Begin" }] }] } });
});
afterEach(() => sandbox.close());

interface ControlAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: test bodies are read field by field and compared with exact values.
  readonly body: any;
}

async function control(method: string, path: string, body?: unknown): Promise<ControlAnswer> {
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
    method,
    headers: { "x-bucketkit-sandbox": "1" },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** A request with headers that `fetch` does not let anybody set. */
function rawStatus(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${sandbox.url}/_sandbox${path}`, { method, headers }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

const widgets = "/repositories/acme/widgets";

describe("the control API", () => {
  it("answers on the names of this machine only, whatever address a name leads to", async () => {
    const port = new URL(sandbox.url).port;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, "localhost"]) {
      expect(await rawStatus("GET", "/clock", { host })).toBe(200);
    }
    for (const host of [
      "evil.test",
      `evil.test:${port}`,
      "127.0.0.1.evil.test",
      "localhost.evil.test",
      "bitbucket.org",
    ]) {
      expect(await rawStatus("GET", "/clock", { host })).toBe(403);
    }
  });

  it("does not answer pages of other sites", async () => {
    const headers = { "x-bucketkit-sandbox": "1" };
    expect(await rawStatus("GET", "/requests", { origin: "https://evil.test" })).toBe(403);
    expect(await rawStatus("POST", "/reset", { ...headers, origin: "null" })).toBe(403);
    expect(await rawStatus("POST", "/reset", { ...headers, origin: sandbox.url })).toBe(204);
    const preflight = await fetch(`${sandbox.url}/_sandbox/reset`, { method: "OPTIONS", headers });
    expect([preflight.status, preflight.headers.has("access-control-allow-origin")]).toEqual([404, false]);
  });

  it("needs its header for everything that changes something, and for credentials", async () => {
    for (const [method, path] of [
      ["POST", "/reset"],
      ["POST", "/seed"],
      ["POST", "/clock"],
      ["DELETE", "/faults"],
      ["PATCH", "/oauth"],
      ["GET", "/credentials"],
    ] as const) {
      expect([path, await rawStatus(method, path, {})]).toEqual([path, 403]);
    }
    expect((await control("GET", "/credentials")).body).toEqual(sandbox.credentials);
  });

  it("says where everything is", async () => {
    expect((await control("GET", "")).body).toMatchObject({
      apiUrl: sandbox.apiUrl,
      oauth: { tokenUrl: `${sandbox.url}/site/oauth2/access_token` },
    });
    expect((await control("GET", "/nothing")).status).toBe(404);
  });

  it("stops the clock and moves it on", async () => {
    await control("POST", "/clock", { freeze: "2027-01-01T00:00:00Z" });
    expect((await control("POST", "/clock", { advance: 1500 })).body).toEqual({ now: "2027-01-01T00:00:01.500Z" });
    expect(sandbox.clock.now().getFullYear()).toBe(2027);
    const wrong = await control("POST", "/clock", { advance: "much" });
    expect([wrong.status, wrong.body.error.message]).toEqual([400, expect.stringContaining("milliseconds")]);
    expect((await control("POST", "/clock", { forward: 1 })).status).toBe(400);
    await control("POST", "/clock", { reset: true });
    expect(sandbox.clock.now().getFullYear()).toBeLessThan(2027);
  });

  it("adds, lists and removes faults", async () => {
    const rule = { operationId: "getRepository", effect: { kind: "status", status: 503 } };
    const added = await control("POST", "/faults", rule);
    expect(added).toMatchObject({ status: 201, body: { ...rule, id: 1, strikes: 0 } });
    const call = createApiCall(sandbox);
    expect((await call("GET", widgets)).status).toBe(503);
    expect((await control("GET", "/faults")).body).toMatchObject([{ strikes: 1 }]);
    expect((await control("DELETE", "/faults/1")).status).toBe(204);
    expect((await control("DELETE", "/faults/1")).status).toBe(404);
    expect((await call("GET", widgets)).status).toBe(200);
    const wrong = await control("POST", "/faults", { effect: { kind: "meteor" } });
    expect([wrong.status, wrong.body.error.message]).toEqual([400, expect.stringContaining("effect.kind")]);
  });

  it("seeds from YAML and JSON, and says what is wrong with a seed", async () => {
    const seeded = await control("POST", "/seed", "users: [{ nickname: rin }]\nrepositories: [{ slug: gadgets }]\n");
    expect(seeded.status).toBe(201);
    const { email, apiToken } = seeded.body.users.rin;
    const call = createApiCall(sandbox);
    expect((await call("GET", "/user", { as: basic(email, apiToken) })).body.nickname).toBe("rin");
    expect((await control("POST", "/seed", { repositories: [{ slug: "gizmos" }] })).status).toBe(201);
    expect((await call("GET", "/repositories/acme/gizmos")).status).toBe(200);
    const wrong = await control("POST", "/seed", "repositories: [{ slug: 5 }]\n");
    expect([wrong.status, wrong.body.error.message]).toEqual([
      400,
      expect.stringMatching(/^body:1:\d+: repositories\[0\]\.slug must be/),
    ]);
    expect((await control("POST", "/seed", { repositories: [{ slug: "gizmos" }] })).status).toBe(400);
  });

  it("makes tokens with the scopes that are asked for", async () => {
    const { body } = await control("POST", "/tokens", { kind: "workspaceAccessToken", scopes: ["account"] });
    const refused = await createApiCall(sandbox)("GET", widgets, { as: bearer(body.token) });
    expect([refused.status, refused.body.error.detail.granted]).toEqual([403, ["account"]]);
  });

  it("adds and removes OAuth consumers, and tells the server how to behave", async () => {
    const { body } = await control("POST", "/consumers", { name: "robot", isPrivate: true });
    const tokenRequest = () =>
      fetch(sandbox.oauth.tokenUrl, {
        method: "POST",
        headers: basic(body.key, body.secret),
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
    expect(await (await tokenRequest()).json()).toHaveProperty("scope");
    expect((await control("PATCH", "/oauth", { legacyScopes: true })).body.legacyScopes).toBe(true);
    expect(await (await tokenRequest()).json()).toHaveProperty("scopes");
    expect(JSON.stringify((await control("GET", "/consumers")).body)).not.toContain(body.secret);
    expect((await control("DELETE", `/consumers/${body.key}`)).status).toBe(204);
    expect((await tokenRequest()).status).toBe(400);
    expect((await control("PATCH", "/oauth", { strict: true })).status).toBe(400);
  });

  it("goes back to snapshots and to the start", async () => {
    const call = createApiCall(sandbox);
    const { body } = await control("POST", "/snapshots");
    expect((await call("DELETE", widgets)).status).toBe(204);
    expect((await control("POST", `/snapshots/${body.id}/restore`)).status).toBe(204);
    expect((await call("GET", widgets)).status).toBe(200);
    expect((await control("POST", "/snapshots/99/restore")).status).toBe(404);
    await call("DELETE", widgets);
    expect((await control("POST", "/reset")).status).toBe(204);
    expect((await call("GET", widgets)).status).toBe(200);
  });

  it("shows requests, also as HAR, and the advice on scopes", async () => {
    await createApiCall(sandbox)("GET", `${widgets}?fields=slug&access_token=hidden`);
    const { body: requests } = await control("GET", "/requests");
    expect(requests).toMatchObject([{ operationId: "getRepository", status: 200, credentialKind: "apiToken" }]);
    const { body: har } = await control("GET", "/requests.har");
    expect(har.log.version).toBe("1.2");
    expect(har.log.entries).toHaveLength(1);
    expect(har.log.entries[0]).toMatchObject({
      request: {
        method: "GET",
        url: `${sandbox.apiUrl}${widgets}?fields=slug&access_token=***`,
        queryString: [
          { name: "fields", value: "slug" },
          { name: "access_token", value: "***" },
        ],
      },
      response: { status: 200 },
      _operationId: "getRepository",
    });
    expect((await control("GET", "/scope-advice")).body).toMatchObject([
      { credentialKind: "apiToken", needed: ["read:repository:bitbucket"] },
    ]);
    expect((await control("GET", "/deliveries")).body).toEqual([]);
  });

  it("refuses bodies that are no JSON objects", async () => {
    expect((await control("POST", "/faults", "[1]")).status).toBe(400);
    expect((await control("POST", "/faults", "{")).status).toBe(400);
  });
});
