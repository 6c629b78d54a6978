import { once } from "node:events";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type FaultEffect, type FaultedRequest, type Sandbox } from "../src/index.js";
import { basic } from "./api-client.js";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    seed: { repositories: [{ slug: "widgets", downloads: { "a.bin": "0123456789" } }] },
  });
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.faults.clear());

const widgets = "/repositories/acme/widgets";
const auth = (): Record<string, string> => {
  const { email, token } = sandbox.credentials.apiToken;
  return { ...basic(email, token) };
};

/** What arrives within a moment, and whether the connection is still open then. */
async function received(url: string, headers: Record<string, string> = auth()) {
  const outgoing = request(url, { headers, agent: false }).end();
  const got = { status: 0, body: "", isOpen: true, pieces: 0 };
  outgoing.on("error", () => undefined);
  outgoing.on("close", () => {
    got.isOpen = false;
  });
  outgoing.on("response", (response) => {
    got.status = response.statusCode ?? 0;
    response.on("error", () => undefined);
    response.on("data", (chunk) => {
      got.body += chunk;
      got.pieces += 1;
    });
  });
  await Promise.race([once(outgoing, "close"), new Promise((resolve) => setTimeout(resolve, 250))]);
  outgoing.destroy();
  return got;
}

describe("a fault", () => {
  it("of kind answer gives this answer to the letter, without a header of Bitbucket's", async () => {
    const body = new Uint8Array([0x7b, 0xff]);
    sandbox.faults.add({ effect: { kind: "answer", status: 299, headers: { "Content-Type": "text/odd" }, body } });
    for (const url of [sandbox.apiUrl + widgets, sandbox.oauth.authorizationUrl, `${sandbox.url}/elsewhere`]) {
      const response = await fetch(url);
      expect([response.status, new Uint8Array(await response.arrayBuffer())]).toEqual([299, body]);
      expect([...response.headers.keys()].sort()).toEqual([
        "connection",
        "content-length",
        "content-type",
        "date",
        "keep-alive",
      ]);
    }
    expect(sandbox.requests.slice(-3).map(({ status }) => status)).toEqual([299, 299, 299]);
  });

  it("of kind blackHole is never answered and carries nothing out", async () => {
    sandbox.faults.add({ times: 1, effect: { kind: "blackHole" } });
    expect(await received(sandbox.apiUrl + widgets)).toMatchObject({ status: 0, isOpen: true });
    sandbox.faults.add({ times: 1, effect: { kind: "blackHole" } });
    const gone = fetch(sandbox.apiUrl + widgets, {
      method: "DELETE",
      headers: auth(),
      signal: AbortSignal.timeout(100),
    });
    await expect(gone).rejects.toThrow();
    expect((await received(sandbox.apiUrl + widgets)).status).toBe(200);
  });

  it("of kind truncate or stall lets so many bytes of the body through, and then ends the connection or does not", async () => {
    const ask = async (effect: FaultEffect) => {
      sandbox.faults.add({ times: 1, path: "/downloads-storage", effect });
      sandbox.faults.add({ times: 1, operationId: "listRepositoryDownloads", effect });
      return received(`${sandbox.apiUrl}${widgets}/downloads`);
    };
    const whole = await received(`${sandbox.apiUrl}${widgets}/downloads`);
    expect(await ask({ kind: "truncate", bytes: 7 })).toMatchObject({
      status: 200,
      body: whole.body.slice(0, 7),
      isOpen: false,
    });
    expect(await ask({ kind: "stall", bytes: 0 })).toMatchObject({ status: 200, body: "", isOpen: true });
    expect((await ask({ kind: "stall" })).body).toHaveLength(Math.floor(whole.body.length / 2));
  });

  it("of kind drip sends the body piece by piece, whole in the end", async () => {
    sandbox.faults.add({ effect: { kind: "answer", status: 200, body: "0123456789" } });
    sandbox.faults.add({ effect: { kind: "drip", milliseconds: 5, bytes: 3 } });
    expect(await received(sandbox.apiUrl + widgets)).toMatchObject({ body: "0123456789", pieces: 4, isOpen: false });
  });

  it("leaves in the log whose request it has struck", async () => {
    sandbox.faults.add({ effect: { kind: "status", status: 503 } });
    await fetch(sandbox.apiUrl + widgets, { headers: auth() });
    await fetch(sandbox.apiUrl + widgets);
    await fetch(sandbox.apiUrl + widgets, { headers: { authorization: "Bearer unknown" } });
    expect(sandbox.requests.slice(-3).map(({ credentialKind }) => credentialKind)).toEqual([
      "apiToken",
      "anonymous",
      "invalid",
    ]);
  });

  it.each([
    ["black-hole", { status: 0, isOpen: true }],
    ["truncate=0", { status: 200, body: "", isOpen: false }],
    ["stall=3", { status: 200, isOpen: true }],
    ["drip=1", { status: 200 }],
  ])("can be asked for by the header: %s", async (fault, expected) => {
    expect(await received(sandbox.apiUrl + widgets, { ...auth(), "x-sandbox-fault": fault })).toMatchObject(expected);
  });

  it("strikes outside the API as well, by the whole path", async () => {
    sandbox.faults.add({ path: "/elsewhere", effect: { kind: "status", status: 503 } });
    expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(503);
    expect((await fetch(`${sandbox.url}/other`)).status).toBe(404);
  });

  it.each([
    [{ kind: "answer", status: 199 }, "status must be a whole number from 200 to 599"],
    [{ kind: "answer", status: 200, body: 7 }, "body must be text or bytes"],
    [{ kind: "truncate", bytes: -1 }, "bytes must be a whole number from 0"],
    [{ kind: "drip", milliseconds: 0 }, "milliseconds must be a number from 1"],
    [{ kind: "blackHole", bytes: 1 }, 'has no "bytes"'],
  ])("that makes no sense is refused: %o", (effect, message) => {
    expect(() => sandbox.faults.add({ effect: effect as never })).toThrow(message);
  });
});

describe("a function in a fault rule", () => {
  it("sees the request with its body, which is carried out with it all the same", async () => {
    const seen: (Omit<FaultedRequest, "body" | "signal"> & { body: string })[] = [];
    sandbox.faults.add({
      operationId: "createWorkspaceProject",
      async effect({ body, signal: _signal, ...request }) {
        const text = Buffer.from(await body()).toString();
        seen.push({ ...request, body: text });
        return text.includes("odd")
          ? [
              { kind: "latency", milliseconds: 1 },
              { kind: "status", status: 502 },
            ]
          : [];
      },
    });
    const create = async (key: string) =>
      (
        await fetch(`${sandbox.apiUrl}/workspaces/acme/projects?x=%2F`, {
          method: "POST",
          headers: { ...auth(), "content-type": "application/json", "X-Extra": "1" },
          body: JSON.stringify({ key, name: key.toLowerCase() }),
        })
      ).status;
    expect([await create("ODD"), await create("EVEN")]).toEqual([502, 201]);
    expect(seen[1]).toMatchObject({
      method: "POST",
      target: "/2.0/workspaces/acme/projects?x=%2F",
      operationId: "createWorkspaceProject",
      headers: { "x-extra": "1" },
      body: '{"key":"EVEN","name":"even"}',
      connection: expect.any(Number),
    });
  });

  it("sees what is sent to OAuth, and that a client has left", async () => {
    let form = "";
    let left: Promise<unknown> | undefined;
    sandbox.faults.add({
      operationId: "oauth-access-token",
      async effect({ body, signal }) {
        form = Buffer.from(await body()).toString();
        left = once(signal, "abort");
        return [{ kind: "blackHole" }];
      },
    });
    const asking = fetch(`${sandbox.url}/site/oauth2/access_token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "refresh_token" }),
      signal: AbortSignal.timeout(200),
    });
    await expect(asking).rejects.toThrow();
    await left;
    expect(form).toBe("grant_type=refresh_token");
  });

  it("that chooses what there is not, or fails, makes a 500 whose cause is in the log", async () => {
    const remove = sandbox.faults.add({ effect: () => [{ kind: "earthquake" } as never] });
    expect((await fetch(sandbox.apiUrl + widgets)).status).toBe(500);
    expect(sandbox.requests.at(-1)?.failure).toContain("kind must be one of");
    remove();
    expect(() => sandbox.faults.add({ event: "repo:push", effect: () => [] })).toThrow("must not be a function");
  });
});

describe("a token of a seed", () => {
  it("has the secret that the seed names, unless another one has it", async () => {
    const tokens = { ci: { kind: "workspaceAccessToken", secret: "known-to-all" } } as const;
    expect((await sandbox.seed({ tokens })).tokens.ci).toBe("known-to-all");
    const response = await fetch(sandbox.apiUrl + widgets, { headers: { authorization: "Bearer known-to-all" } });
    expect([response.status, sandbox.requests.at(-1)?.credentialKind]).toEqual([200, "workspaceAccessToken"]);
    await expect(sandbox.seed({ tokens })).rejects.toThrow("a secret that another one has");
  });
});
