import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type Answer, type ScriptedServer, type SeenRequest, scriptedServer } from "../../test/scripted-server.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { oauthAuth } from "../auth/oauth-auth.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { RequestError } from "../errors/request-error.js";
import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(answer: (request: SeenRequest, number: number) => Answer): Promise<ScriptedServer> {
  const server = await scriptedServer(answer);
  servers.push(server);
  return server;
}

async function clientOf(answer: (request: SeenRequest, number: number) => Answer, options: ClientOptions = {}) {
  const server = await serve(answer);
  return {
    server,
    client: createClient({ baseUrl: `${server.url}/2.0`, auth: accessTokenAuth({ token: "tok-en" }), ...options }),
  };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "resolved",
    (error) => error.code ?? error,
  );

describe("createClient", () => {
  it.each([
    [{ tokne: "x" }, "The option `tokne` does not exist"],
    [{ baseUrl: "api.bitbucket.org" }, "`baseUrl` must be like"],
    [{ baseUrl: "https://user:pass@api.bitbucket.org" }, "`baseUrl` must be"],
    [{ timeoutMs: 0 }, "`timeoutMs` must be a positive number"],
    [{ auth: "token" }, "`auth` must be a strategy"],
  ])("refuses the options %j", (options, reason) => {
    expect(() => createClient(options as ClientOptions)).toThrow(ConfigurationError);
    expect(() => createClient(options as ClientOptions)).toThrow(reason);
  });

  it("talks to the hosts of BUCKETKIT_HOSTS unless told otherwise", () => {
    process.env.BUCKETKIT_HOSTS = '{"api":"http://127.0.0.1:8910"}';
    try {
      expect(createClient().baseUrl).toBe("http://127.0.0.1:8910/2.0");
      expect(createClient({ baseUrl: "http://127.0.0.1:1/2.0/" }).baseUrl).toBe("http://127.0.0.1:1/2.0");
    } finally {
      delete process.env.BUCKETKIT_HOSTS;
    }
  });
});

describe("client.request", () => {
  it("fills, encodes and authorizes a route of its own", async () => {
    const { client, server } = await clientOf(() => ({ json: { ok: true } }), { userAgent: "my-app/1" });
    const result = await client.request("POST /workspaces/{workspace}/new-thing", {
      workspace: "{1d5a}",
      query: { fields: "+x" },
      body: { name: "é" },
      headers: { "x-extra": "1" },
    });
    expect(result).toEqual({ ok: true });
    const [seen] = server.seen;
    expect([seen?.method, seen?.target, seen?.body.toString()]).toEqual([
      "POST",
      "/2.0/workspaces/%7B1d5a%7D/new-thing?fields=%2Bx",
      '{"name":"é"}',
    ]);
    expect(seen?.headers).toMatchObject({
      authorization: "Bearer tok-en",
      "content-type": "application/json",
      "x-extra": "1",
      "user-agent": "my-app/1 bucketkit",
    });
  });

  it("reaches /1.0 beside the base URL", async () => {
    const { client, server } = await clientOf(() => ({ json: [] }));
    await client.request("GET /1.0/groups/{workspace}", { workspace: "acme" });
    expect(server.seen[0]?.target).toBe("/1.0/groups/acme");
  });

  it.each([["GET user"], ["get /user"], ["/user"], ["GET //evil.example/x"], ["GET /a b"]])(
    "refuses the route %s",
    async (route) => {
      const { client, server } = await clientOf(() => ({ json: {} }));
      expect(await codeOf(client.request(route))).toBe("VALIDATION_FAILED");
      expect(server.seen).toHaveLength(0);
    },
  );
});

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
    expect(await client.request("GET /x")).toEqual(expected);
  });

  it("keeps an own __proto__ from reaching any prototype", async () => {
    const { client } = await clientOf(() => ({
      headers: { "content-type": "application/json" },
      text: '{"__proto__":{"isAdmin":true}}',
    }));
    const result = await client.request<{ isAdmin?: boolean }>("GET /x");
    expect([result.isAdmin, ({} as { isAdmin?: boolean }).isAdmin]).toEqual([undefined, undefined]);
  });

  it("is a typed error when it claims to be JSON and is not", async () => {
    const { client } = await clientOf(() => ({ headers: { "content-type": "application/json" }, text: "<html>" }));
    expect(await codeOf(client.request("GET /x"))).toBe("RESPONSE_INVALID");
  });

  it.each([
    ["announced", { headers: { "content-type": "text/plain" }, text: "x".repeat(2_000) }],
    ["unannounced", (response: import("node:http").ServerResponse) => void response.write("x".repeat(2_000))],
    [
      "compressed",
      { headers: { "content-type": "text/plain", "content-encoding": "gzip" }, text: gzipSync("x".repeat(200_000)) },
    ],
  ] as [string, Answer][])("is refused when larger than the limit and %s", async (_how, answer) => {
    const { client } = await clientOf(() => answer, { maxResponseBytes: 1_000 });
    expect(await codeOf(client.request("GET /x"))).toBe("RESPONSE_TOO_LARGE");
  });
});

describe("time and cancellation", () => {
  const silent: Answer = () => undefined;

  it("gives up after timeoutMs, also when only the body hangs", async () => {
    for (const answer of [
      silent,
      (response: import("node:http").ServerResponse) =>
        void response.writeHead(200, { "content-length": "9" }).write("x"),
    ]) {
      const { client } = await clientOf(() => answer, { timeoutMs: 50 });
      const error = await client.request("GET /x").catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "REQUEST_TIMEOUT", isRetryable: true, method: "GET" });
    }
  });

  it("rejects with the caller's own reason, before and during the request", async () => {
    const { client, server } = await clientOf(() => silent);
    const reason = new Error("enough");
    expect(await codeOf(client.request("GET /x", {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(server.seen).toHaveLength(0);
    const controller = new AbortController();
    const pending = client.request("GET /x", {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    expect(await codeOf(pending)).toBe(reason);
  });

  it("lets one signal stop many requests without a warning of leaking listeners", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on("warning", note);
    const { client } = await clientOf(() => silent);
    const controller = new AbortController();
    const pending = Array.from({ length: 40 }, () =>
      codeOf(client.request("GET /x", {}, { signal: controller.signal })),
    );
    setTimeout(() => controller.abort("enough"), 30);
    expect(new Set(await Promise.all(pending))).toEqual(new Set(["enough"]));
    await new Promise(setImmediate);
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });

  it("says that there was no response, and why", async () => {
    const { client, server } = await clientOf(() => silent);
    await server.close();
    servers.length = 0;
    const error = await client.request("GET /x").catch((thrown: unknown) => thrown);
    expect(RequestError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: "REQUEST_FAILED", isRetryable: true });
    expect(String(error)).toContain("ECONNREFUSED");
  });
});

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])("of status %i to another origin carry no credential", async (status) => {
    const storage = await serve(() => ({ headers: { "content-type": "text/plain" }, text: "log" }));
    const { client } = await clientOf(() => ({ status, headers: { location: `${storage.url}/file?token=abc` } }));
    expect(await client.request("GET /x", { headers: { "x-secret": "s", cookie: "c=1" } })).toBe("log");
    const { headers } = storage.seen[0] as SeenRequest;
    expect([headers.authorization, headers["x-secret"], headers.cookie]).toEqual([undefined, undefined, undefined]);
  });

  it("below the API keep the credential", async () => {
    const { client, server } = await clientOf(({ target }) =>
      target === "/2.0/x" ? { status: 302, headers: { location: "/2.0/y" } } : { json: 1 },
    );
    expect(await client.request("GET /x")).toBe(1);
    expect(server.seen[1]?.headers.authorization).toBe("Bearer tok-en");
  });

  it("of the same origin but outside the API carry no credential", async () => {
    const { client, server } = await clientOf(({ target }) =>
      target === "/2.0/x" ? { status: 302, headers: { location: "/internal" } } : { json: 1 },
    );
    await client.request("GET /x");
    expect(server.seen[1]?.headers.authorization).toBeUndefined();
  });

  it("of writes are not followed", async () => {
    const { client, server } = await clientOf(() => ({ status: 307, headers: { location: "/2.0/y" } }));
    expect(await codeOf(client.request("POST /x", { body: {} }))).toBe("HTTP_REDIRECT");
    expect(server.seen).toHaveLength(1);
  });

  it("end after five hops", async () => {
    const { client, server } = await clientOf(() => ({ status: 302, headers: { location: "/2.0/x" } }));
    expect(await codeOf(client.request("GET /x"))).toBe("HTTP_REDIRECT");
    expect(server.seen).toHaveLength(6);
  });

  it("to another scheme are not followed", async () => {
    const { client } = await clientOf(() => ({ status: 302, headers: { location: "file:///etc/passwd" } }));
    expect(await codeOf(client.request("GET /x"))).toBe("HTTP_REDIRECT");
  });
});

describe("client.follow", () => {
  it("follows links below the API and refuses all others without sending anything", async () => {
    const { client, server } = await clientOf(() => ({ json: { id: 7 } }));
    expect(await client.follow({ href: `${server.url}/2.0/user?page=2` })).toEqual({ id: 7 });
    const evil = await serve(() => ({ json: {} }));
    await expect(client.follow(`${evil.url}/2.0/user?access_token=canary`)).rejects.toSatisfy(
      (error) => UntrustedLinkError.isInstance(error) && !String(error).includes("canary"),
    );
    expect(evil.seen).toHaveLength(0);
  });
});

describe("a 401", () => {
  it("is renewed once, with the body sent again", async () => {
    let token = "old";
    const auth = oauthAuth({
      tokenSource: {
        getToken: async () => token,
        renew: async () => {
          token = "new";
          return true;
        },
      },
    });
    const { client, server } = await clientOf(
      ({ headers }) => (headers.authorization === "Bearer new" ? { json: { ok: true } } : { status: 401 }),
      { auth },
    );
    expect(await client.request("POST /x", { body: { a: 1 } })).toEqual({ ok: true });
    expect(server.seen.map(({ headers, body }) => [headers.authorization, body.toString()])).toEqual([
      ["Bearer old", '{"a":1}'],
      ["Bearer new", '{"a":1}'],
    ]);
  });

  it("is final when the new credential is refused too", async () => {
    const auth = oauthAuth({ tokenSource: { getToken: async () => "same", renew: async () => true } });
    const { client, server } = await clientOf(() => ({ status: 401 }), { auth });
    expect(await codeOf(client.request("GET /x"))).toBe("HTTP_UNAUTHORIZED");
    expect(server.seen).toHaveLength(2);
  });
});

describe("features and hooks", () => {
  it("wrap requests, the first feature outermost, and hooks see each attempt without credential", async () => {
    const order: string[] = [];
    const feature = (name: string) => ({
      name,
      wrap:
        (next: import("./client-request.js").Send) => async (request: import("./client-request.js").ClientRequest) => {
          order.push(name);
          return next(request);
        },
    });
    const { client } = await clientOf(() => ({ json: 1 }), {
      use: [feature("outer"), feature("inner")],
      hooks: {
        onRequest: (request) => order.push(JSON.stringify(request)),
        onResponse: ({ status }) => order.push(String(status)),
      },
    });
    await client.request("GET /x");
    expect(order).toEqual(["outer", "inner", expect.stringContaining("/2.0/x"), "200"]);
    expect(order.join()).not.toContain("tok-en");
  });
});
