import { afterEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../src/index.js";
import { type ApiCall, bearer, createApiCall } from "./api-client.js";

let sandbox: Sandbox | undefined;

async function start(options: SandboxOptions = {}): Promise<{ own: Sandbox; call: ApiCall }> {
  const repositories = Array.from({ length: 12 }, (_value, index) => ({ slug: `widgets-${index}` }));
  const own = await createSandbox({ seed: { repositories }, ...options });
  sandbox = own;
  return { own, call: createApiCall(own) };
}

afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const widgets = "/repositories/acme/widgets-1";

describe("faults", () => {
  it("strike the operation they name, as often as they say", async () => {
    const { own, call } = await start();
    own.faults.add({ operationId: "getRepository", times: 2, effect: { kind: "status", status: 503 } });
    const statuses = [];
    for (let round = 0; round < 3; round++) statuses.push((await call("GET", widgets)).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect((await call("GET", "/user")).status).toBe(200);
    expect(own.faults.active).toEqual([]);
  });

  it("let as many requests pass as they say, and count only those that they are about", async () => {
    const { own, call } = await start();
    own.faults.add({ operationId: "getRepository", after: 2, times: 1, effect: { kind: "status", status: 503 } });
    const statuses = [];
    for (let round = 0; round < 4; round++) {
      await call("GET", "/user");
      statuses.push((await call("GET", widgets)).status);
    }
    expect(statuses).toEqual([200, 200, 503, 200]);
    expect(() => own.faults.add({ after: -1, effect: { kind: "reset" } })).toThrow(/after must be/);
  });

  it("are refused about an operation that there is not, which they would never strike", async () => {
    const { own } = await start();
    const effect = { kind: "reset" } as const;
    expect(() => own.faults.add({ operationId: "getRepositry", effect })).toThrow(/getRepositry/);
    for (const operationId of ["getRepository", "git-receive-pack", "oauth-access-token"])
      own.faults.add({ operationId, effect });
    expect(own.faults.active).toHaveLength(3);
  });

  it("strike by path and by credential", async () => {
    const { own, call } = await start();
    own.faults.add({ path: "/user", token: own.credentials.accessToken.token, effect: { kind: "expiredToken" } });
    expect((await call("GET", "/user")).status).toBe(200);
    const refused = await call("GET", "/user", { as: bearer(own.credentials.accessToken.token) });
    expect(refused.status).toBe(401);
    expect((await call("GET", widgets, { as: bearer(own.credentials.accessToken.token) })).status).toBe(200);
  });

  it("strike by chance, the same way every time", async () => {
    const run = async (faultSeed: number) => {
      const { own, call } = await start({ faultSeed });
      own.faults.add({ probability: 0.5, effect: { kind: "status", status: 500 } });
      const statuses = [];
      for (let round = 0; round < 20; round++) statuses.push((await call("GET", "/user")).status);
      await own.close();
      return statuses.join();
    };
    const [first, second, other] = [await run(7), await run(7), await run(8)];
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(first).toContain("500");
    expect(first).toContain("200");
  });

  it("can be asked for by a header, for one request", async () => {
    const { call } = await start();
    const ask = (fault: string) => call("GET", widgets, { headers: { "x-sandbox-fault": fault } });
    expect((await ask("status=502")).status).toBe(502);
    const limited = await ask("rate-limited=30");
    expect(limited).toMatchObject({ status: 429, text: "Rate limit for this resource has been exceeded" });
    expect(limited.headers.get("content-type")).toBe("text/plain");
    expect(limited.headers.get("retry-after")).toBe("30");
    expect((await ask("rate-limited")).headers.get("retry-after")).toBeNull();
    const begun = performance.now();
    expect((await ask("latency=80")).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(75);
    const unknown = await ask("earthquake");
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.detail).toContain("truncate");
  });

  it("end connections, before anything is carried out or in the middle of the answer", async () => {
    const { own, call } = await start();
    const create = (fault: string, slug: string) =>
      fetch(`${own.apiUrl}/repositories/acme/${slug}`, {
        method: "POST",
        headers: { ...bearer(own.credentials.accessToken.token), "x-sandbox-fault": fault },
      }).then((response) => response.text());
    await expect(create("reset", "never")).rejects.toThrow();
    await expect(create("truncate", "made")).rejects.toThrow();
    expect((await call("GET", "/repositories/acme/never")).status).toBe(404);
    expect((await call("GET", "/repositories/acme/made")).status).toBe(200);
  });

  it("make the next link of a page lead to itself", async () => {
    const { own, call } = await start();
    own.faults.add({ times: 1, effect: { kind: "nextLoop" } });
    const page = await call("GET", "/repositories/acme?pagelen=5");
    expect(page.body.next).toBe(`${own.apiUrl}/repositories/acme?pagelen=5`);
  });

  it("strike git", async () => {
    const { own } = await start();
    own.faults.add({ operationId: "git-upload-pack", times: 1, effect: { kind: "status", status: 503 } });
    const ask = () => fetch(`${own.gitUrl("widgets-1")}/info/refs?service=git-upload-pack`);
    expect([(await ask()).status, (await ask()).status]).toEqual([503, 200]);
    const asking = (fault: string) =>
      fetch(`${own.gitUrl("widgets-1")}/info/refs?service=git-upload-pack`, { headers: { "x-sandbox-fault": fault } });
    expect([(await asking("status=502")).status, (await asking("meteor")).status]).toEqual([502, 400]);
  });

  it.each([
    [{ effect: { kind: "earthquake" } }, "kind must be one of staleRead, latency, status"],
    [{ effect: { kind: "status", status: 200 } }, "status must be a whole number from 400 to 599"],
    [{ effect: { kind: "reset" }, operation: "x" }, 'has no "operation"'],
    [{ effect: { kind: "reset" }, times: 0 }, "times must be a whole number above 0"],
  ])("refuse a rule that makes no sense: %o", async (rule, message) => {
    const { own } = await start();
    expect(() => own.faults.add(rule as never)).toThrow(message);
  });
});

describe("the clock", () => {
  it("dates answers, of REST, git and OAuth alike", async () => {
    const { own } = await start();
    own.clock.freeze("2030-01-02T03:04:05Z");
    const urls = [`${own.apiUrl}/user`, own.gitUrl("widgets-1"), own.oauth.authorizationUrl];
    for (const url of urls) expect((await fetch(url)).headers.get("date")).toBe("Wed, 02 Jan 2030 03:04:05 GMT");
  });
});

describe("rate limits", () => {
  it("are off unless asked for", async () => {
    const { own, call } = await start();
    const as = { authorization: bearer(own.credentials.accessToken.token).authorization };
    expect((await call("GET", widgets, { as })).headers.get("x-ratelimit-limit")).toBeNull();
  });

  it("count an hour that rolls on, by the sandbox's clock", async () => {
    const { own, call } = await start({ rateLimits: { repositories: 3 } });
    own.clock.freeze("2026-11-25T10:00:00Z");
    const ask = async () => (await call("GET", widgets)).status;
    expect([await ask(), await ask()]).toEqual([200, 200]);
    own.clock.advance(1_800_000);
    expect([await ask(), await ask()]).toEqual([200, 429]);
    expect((await call("GET", "/user")).status).toBe(200);
    own.clock.advance(1_800_000);
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
  });

  it("are told to access tokens and to nobody else, and counted for each credential apart", async () => {
    const { own, call } = await start({ rateLimits: { repositories: 5 } });
    const as = bearer(own.credentials.accessToken.token);
    const last = [];
    for (let round = 0; round < 5; round++) last.push((await call("GET", widgets, { as })).headers);
    expect(last[0]?.get("x-ratelimit-limit")).toBe("5");
    expect(last[0]?.get("x-ratelimit-resource")).toBe("repositories");
    expect(last.map((headers) => headers.get("x-ratelimit-nearlimit"))).toEqual([
      "false",
      "false",
      "false",
      "false",
      "true",
    ]);
    const refused = await call("GET", widgets, { as });
    expect(refused).toMatchObject({ status: 429, text: "Rate limit for this resource has been exceeded" });
    const other = await call("GET", widgets);
    expect(other.status).toBe(200);
    const kind = "workspaceAccessToken";
    const { tokens } = await own.seed({ tokens: { second: { kind } } });
    expect((await call("GET", widgets, { as: bearer(tokens.second ?? "") })).status).toBe(200);
    expect(other.headers.get("x-ratelimit-limit")).toBeNull();
  });

  it("count git apart", async () => {
    const { own, call } = await start({ rateLimits: { git: 2, repositories: 1 } });
    const ask = () => fetch(`${own.gitUrl("widgets-1")}/info/refs?service=git-upload-pack`);
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429]);
    expect((await call("GET", widgets)).status).toBe(200);
    own.clock.advance(3_600_000);
    expect((await ask()).status).toBe(200);
  });

  it("allow callers without a credential the least", async () => {
    const { own, call } = await start({ rateLimits: true });
    const statuses = [];
    for (let round = 0; round < 61; round++) statuses.push((await call("GET", widgets, { as: {} })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    await own.reset();
    expect((await call("GET", widgets, { as: {} })).status).toBe(200);
  });
});

describe("snapshots", () => {
  it("bring back what was stored and where branches were", async () => {
    const { own, call } = await start({
      seed: { repositories: [{ slug: "widgets-1", commits: [{ message: "Begin", files: { a: "a" } }] }] },
    });
    const form = new FormData();
    form.set("/b", "b");
    form.set("branch", "main");
    await call("PUT", widgets, { json: { description: "first" } });
    const before = await own.snapshot();
    const head = (await call("GET", `${widgets}/refs/branches/main`)).body.target.hash;
    await call("PUT", widgets, { json: { description: "second" } });
    await call("POST", `${widgets}/src`, { form });
    expect((await call("GET", `${widgets}/refs/branches/main`)).body.target.hash).not.toBe(head);
    await own.restore(before);
    expect((await call("GET", widgets)).body.description).toBe("first");
    expect((await call("GET", `${widgets}/refs/branches/main`)).body.target.hash).toBe(head);
    await own.reset();
    expect((await call("GET", widgets)).body.description).toBe("");
    await expect(own.restore({ kind: "sandbox-snapshot" })).rejects.toThrow("restore() takes what snapshot()");
  });
});
