import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { repository, silence, widgets } from "../../test/known-bitbucket.js";
import { clientOf, codeOf, serve } from "../../test/served-clients.js";
import type { Answer, SeenRequest } from "../../test/test-server.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { RequestError } from "../errors/request-error.js";
import type { Transport } from "../transport/transport.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";

describe("the body of an answer", () => {
  it.each<[string, Answer, unknown]>([
    ["parsed JSON", { json: { a: 1 } }, { a: 1 }],
    ["nothing for 204", { status: 204 }, undefined],
    ["nothing for an empty 200", { status: 200 }, undefined],
    [
      "nothing for an empty 201 of HTML type",
      { status: 201, headers: { "content-type": "text/html; charset=utf-8" } },
      undefined,
    ],
    ["parsed JSON without a content type", { text: '{"a":1}' }, { a: 1 }],
    ["text for text/plain", { headers: { "content-type": "text/plain" }, text: "diff --git" }, "diff --git"],
    ["text without a content type", { text: "hello" }, "hello"],
    [
      "bytes for anything else",
      { headers: { "content-type": "image/png" }, text: new Uint8Array([1, 0, 255]) },
      new Uint8Array([1, 0, 255]),
    ],
    [
      "decompressed JSON",
      { headers: { "content-type": "application/json", "content-encoding": "gzip" }, text: gzipSync('{"a":1}') },
      { a: 1 },
    ],
  ])("is %s", async (_what, answer, expected) => {
    const { client } = await clientOf(() => answer);
    expect(await client.request(`GET ${widgets}`)).toEqual(expected);
  });

  it("keeps an own __proto__ from reaching any prototype", async () => {
    const { client } = await clientOf(() => ({
      headers: { "content-type": "application/json" },
      text: '{"__proto__":{"isAdmin":true}}',
    }));
    const result = await client.request<{ isAdmin?: boolean }>(`GET ${widgets}`);
    expect([result.isAdmin, ({} as { isAdmin?: boolean }).isAdmin]).toEqual([undefined, undefined]);
  });

  it("is a typed error when it claims to be JSON and is not", async () => {
    const { client } = await clientOf(() => ({ headers: { "content-type": "application/json" }, text: "<html>" }));
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("RESPONSE_INVALID");
  });

  it.each([
    ["announced", { headers: { "content-type": "text/plain" }, text: "x".repeat(2_000) }],
    [
      "unannounced",
      {
        headers: { "content-type": "text/plain", "transfer-encoding": "chunked" },
        text: "x".repeat(2_000),
        delivery: { kind: "stall", bytes: 2_000 },
      },
    ],
    [
      "compressed",
      { headers: { "content-type": "text/plain", "content-encoding": "gzip" }, text: gzipSync("x".repeat(200_000)) },
    ],
  ] as [string, Answer][])("is refused when larger than the limit and %s", async (_how, answer) => {
    const { client } = await clientOf(() => answer, { maxResponseBytes: 1_000 });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("RESPONSE_TOO_LARGE");
  });
});

describe("time and cancellation", () => {
  it("gives up after timeoutMs, also when only the body hangs", async () => {
    for (const answer of [silence, { ...repository, delivery: { kind: "stall", bytes: 1 } } as const]) {
      const { client } = await clientOf(() => answer, { timeoutMs: 50 });
      const error = await client.request(`GET ${widgets}`).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "REQUEST_TIMEOUT", isRetryable: true, method: "GET" });
    }
  });

  it("says which wait was too long: for the headers, between two pieces of the body, or all in all", async () => {
    const dripping = (milliseconds: number): Answer => ({
      headers: { "content-type": "text/plain" },
      text: "x".repeat(100),
      delivery: { kind: "drip", milliseconds },
    });
    const phaseOf = async (answer: Answer, options: ClientOptions) => {
      const { client } = await clientOf(() => answer, options);
      return client.request(`GET ${widgets}`).then(
        () => "resolved",
        (error) => [error.code, error.phase],
      );
    };
    expect(await phaseOf(silence, { headersTimeoutMs: 40 })).toEqual(["REQUEST_TIMEOUT", "headers"]);
    expect(await phaseOf(dripping(500), { headersTimeoutMs: 2000, idleTimeoutMs: 40 })).toEqual([
      "REQUEST_TIMEOUT",
      "body",
    ]);
    expect(await phaseOf(dripping(10), { idleTimeoutMs: 500, timeoutMs: 120 })).toEqual(["REQUEST_TIMEOUT", "total"]);
  });

  it("does not count a body that keeps coming as idle, nor the body as headers", async () => {
    const slow: Answer = {
      headers: { "content-type": "text/plain" },
      text: "xxxxx",
      delivery: { kind: "drip", milliseconds: 20 },
    };
    const { client } = await clientOf(() => slow, { headersTimeoutMs: 60, idleTimeoutMs: 80 });
    expect(await client.request(`GET ${widgets}`)).toBe("xxxxx");
  });

  it("rejects with the caller's own reason, before and during the request", async () => {
    const { client, server } = await clientOf(() => silence);
    const reason = new Error("enough");
    expect(await codeOf(client.request(`GET ${widgets}`, {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(server.seen).toHaveLength(0);
    const controller = new AbortController();
    const pending = client.request(`GET ${widgets}`, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    expect(await codeOf(pending)).toBe(reason);
  });

  it("lets one signal stop many requests without a warning of leaking listeners", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on("warning", note);
    const { client } = await clientOf(() => silence);
    const controller = new AbortController();
    const pending = Array.from({ length: 40 }, () =>
      codeOf(client.request(`GET ${widgets}`, {}, { signal: controller.signal })),
    );
    setTimeout(() => controller.abort("enough"), 30);
    expect(new Set(await Promise.all(pending))).toEqual(new Set(["enough"]));
    await new Promise(setImmediate);
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });

  it("says that there was no response, and why", async () => {
    const { client, server } = await clientOf(() => silence);
    await server.close();
    const error = await client.request(`GET ${widgets}`).catch((thrown: unknown) => thrown);
    expect(RequestError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: "REQUEST_FAILED", isRetryable: true });
    expect(String(error)).toContain("ECONNREFUSED");
  });
});

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])("of status %i to another origin carry no credential", async (status) => {
    const storage = await serve(() => ({ headers: { "content-type": "text/plain" }, text: "log" }));
    const { client } = await clientOf(() => ({ status, headers: { location: `${storage.url}/file?token=abc` } }));
    expect(await client.request(`GET ${widgets}`, { headers: { "x-secret": "s", cookie: "c=1" } })).toBe("log");
    const { headers } = storage.seen[0] as SeenRequest;
    expect([headers.authorization, headers["x-secret"], headers.cookie]).toEqual([undefined, undefined, undefined]);
  });

  it("below the API keep the credential", async () => {
    const { client, server } = await clientOf(({ target }) =>
      target === "/2.0/repositories/acme/old" ? { status: 302, headers: { location: `/2.0${widgets}` } } : repository,
    );
    expect(await client.request("GET /repositories/acme/old")).toMatchObject({ slug: "widgets" });
    expect(server.seen[1]?.headers.authorization).toBe("Bearer CANARY-tok");
  });

  it("of the same origin but outside the API carry no credential", async () => {
    const { client, server } = await clientOf(({ target }) =>
      target === `/2.0${widgets}` ? { status: 302, headers: { location: "/internal" } } : { json: 1 },
    );
    await client.request(`GET ${widgets}`);
    expect(server.seen[1]?.headers.authorization).toBeUndefined();
  });

  it("of writes are not followed", async () => {
    const { client, server } = await clientOf(() => ({ status: 307, headers: { location: "/2.0/y" } }));
    expect(await codeOf(client.request(`POST ${widgets}`, { body: {} }))).toBe("HTTP_REDIRECT");
    expect(server.seen).toHaveLength(1);
  });

  it("end after five hops", async () => {
    const { client, server } = await clientOf(() => ({ status: 302, headers: { location: `/2.0${widgets}` } }));
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("HTTP_REDIRECT");
    expect(server.seen).toHaveLength(6);
  });

  it("out of the API do not even ask for a credential", async () => {
    const storage = await serve(() => ({ text: "log" }));
    const server = await serve(() => ({ status: 302, headers: { location: `${storage.url}/file` } }));
    const asked: string[] = [];
    const auth = accessTokenAuth({ token: "CANARY" });
    const watched: typeof auth = {
      ...auth,
      authorize(request) {
        asked.push(request.url);
        return auth.authorize(request);
      },
    };
    await createClient({ baseUrl: `${server.url}/2.0`, auth: watched }).request(`GET ${widgets}`);
    expect(asked).toEqual([`${server.url}/2.0${widgets}`]);
  });

  it("from https to http are not followed", async () => {
    const asked: string[] = [];
    const transport: Transport = {
      async send({ url }) {
        asked.push(url);
        return new Response(null, { status: 302, headers: { location: "http://api.bitbucket.org/2.0/y" } });
      },
    };
    const client = createClient({ transport, auth: accessTokenAuth({ token: "CANARY" }) });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("HTTP_REDIRECT");
    expect(asked).toEqual([`https://api.bitbucket.org/2.0${widgets}`]);
  });

  it("to another scheme are not followed", async () => {
    const { client } = await clientOf(() => ({ status: 302, headers: { location: "file:///etc/passwd" } }));
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("HTTP_REDIRECT");
  });
});
