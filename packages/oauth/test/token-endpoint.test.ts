import { inspect } from "node:util";
import { bitbucketCloud } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createOAuthClient, type OAuthClient, type OAuthClientOptions } from "../src/index.js";
import { type Answer, type HostileEndpoint, hostileEndpoint, json, reply } from "./hostile-endpoint.js";
import { cookieOf } from "./sandbox-under-test.js";

const clientId = "key-1";
const clientSecret = "s3cr3t-CONSUMER";
const code = "c0de-CANARY";
const refreshToken = "refresh-CANARY";
const redirectUri = "http://127.0.0.1:1/callback";

let endpoint: HostileEndpoint;
let other: HostileEndpoint;
let store: ReturnType<typeof createMemoryStore>;
beforeAll(async () => {
  endpoint = await hostileEndpoint();
  other = await hostileEndpoint();
});
afterAll(async () => {
  await endpoint.close();
  await other.close();
});
beforeEach(() => {
  store = createMemoryStore();
});

function clientOf(options: Partial<OAuthClientOptions> = {}): OAuthClient {
  const hosts = { ...bitbucketCloud, api: endpoint.origin, web: endpoint.origin };
  return createOAuthClient({ clientId, clientSecret, redirectUri, store, hosts, ...options });
}

/** What comes of a callback whose code is exchanged at the server. */
async function exchange(answer: Answer, options: Partial<OAuthClientOptions> = {}): Promise<unknown> {
  const oauth = clientOf(options);
  const { url, setCookie } = await oauth.authorizationUrl();
  const state = new URL(url).searchParams.get("state");
  endpoint.answer(answer);
  return oauth
    .handleCallback({ url: `${redirectUri}?code=${code}&state=${state}`, cookie: cookieOf(setCookie) })
    .catch((reason: unknown) => reason);
}

/** Everything that a program might print of an error. */
function printed(error: unknown): string {
  return [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    String(error),
    JSON.stringify(error),
    JSON.stringify(error, error instanceof Error ? Object.getOwnPropertyNames(error) : undefined),
    inspect(structuredClone(error)),
  ].join("\n");
}

const canary = {
  error: "invalid_grant",
  error_description: `${clientSecret} ${code} ${btoa(`${clientId}:${clientSecret}`)}`,
};
const token = { access_token: "at", token_type: "bearer", expires_in: 7200, refresh_token: refreshToken };
const secretsInHtml = `<html>${code} ${clientSecret} ${btoa(`${clientId}:${clientSecret}`)}</html>`;

/** What a token endpoint, or something in front of it, may answer, with what comes of it. */
const answers: readonly [name: string, answer: Answer, expected: Record<string, unknown>][] = [
  ["OAuth's refusal", json(400, canary), { code: "OAUTH_TOKEN_REFUSED", status: 400, error: "invalid_grant" }],
  [
    "a 401 with a challenge",
    reply(401, "application/json", JSON.stringify({ error: "invalid_client", error_description: "no" }), {
      "www-authenticate": `Basic realm="${clientSecret}"`,
    }),
    { code: "OAUTH_TOKEN_REFUSED", status: 401, error: "invalid_client", description: "no" },
  ],
  [
    "REST's envelope",
    json(429, { type: "error", error: { message: `Rate limit for ${clientSecret}`, detail: { seen: code } } }),
    { code: "OAUTH_TOKEN_REFUSED", status: 429, description: "Rate limit for ***", isRetryable: true },
  ],
  ["an error page", reply(503, "text/html", secretsInHtml), { code: "OAUTH_TOKEN_REFUSED", status: 503 }],
  ["a page as success", reply(200, "text/html", secretsInHtml), { code: "RESPONSE_INVALID" }],
  ["broken JSON", reply(200, "application/json", `{"access_token":"${code}`), { code: "RESPONSE_INVALID" }],
  ["null", json(200, null), { code: "RESPONSE_INVALID" }],
  ["no token", json(200, { token_type: "bearer", seen: code }), { code: "RESPONSE_INVALID" }],
  ["no token type", json(200, { access_token: code }), { code: "RESPONSE_INVALID" }],
  ["another token type", json(200, { ...token, token_type: "mac" }), { code: "RESPONSE_INVALID" }],
  [
    "a token that breaks headers",
    json(200, { ...token, access_token: `${code}\r\nx: y` }),
    { code: "RESPONSE_INVALID" },
  ],
  ["an empty 204", (response) => response.writeHead(204).end(), { code: "OAUTH_TOKEN_REFUSED", status: 204 }],
  [
    "a cut answer",
    (response) => {
      response.writeHead(200, { "content-length": "1000", "content-type": "application/json" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    },
    { code: "REQUEST_FAILED", isRetryable: true },
  ],
  ["a connection that ends", (response) => response.destroy(), { code: "REQUEST_FAILED", isRetryable: true }],
  [
    "OAuth's words in a form of their own",
    json(400, { error: { toString: code }, error_description: ["x"] }),
    { code: "OAUTH_TOKEN_REFUSED", error: undefined, description: undefined },
  ],
  [
    "a description over many lines",
    json(400, { error: "a".repeat(200), error_description: `a\n\u001b[31m\u202eb${"x".repeat(10_000)}` }),
    { error: undefined, description: expect.stringMatching(/^a \[31m bx{200,300}$/) },
  ],
];

describe("the token endpoint", () => {
  it.each(answers)("ends with a typed error for %s, without any secret", async (_name, answer, expected) => {
    const error = await exchange(answer);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject(expected);
    const text = printed(error);
    for (const secret of [clientSecret, code, btoa(`${clientId}:${clientSecret}`), "CANARY"]) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([301, 302, 303, 307, 308])("does not follow a %i, neither to another host nor to its own", async (status) => {
    for (const target of [other.origin, endpoint.origin]) {
      const before = endpoint.seen.length;
      const error = await exchange((response) => response.writeHead(status, { location: `${target}/steal` }).end());
      expect(error).toMatchObject({ code: "OAUTH_TOKEN_REFUSED", status });
      expect(endpoint.seen.length).toBe(before + 1);
    }
    expect(other.seen).toEqual([]);
  });

  it("reads no more than a megabyte", async () => {
    let sent = 0;
    const error = await exchange((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536))) sent += 65_536;
      };
      response.on("drain", more);
      more();
    });
    expect(error).toMatchObject({ code: "RESPONSE_TOO_LARGE", isRetryable: false });
    expect(sent).toBeLessThan(32 * 1_048_576);
  });

  it.each([
    ["never answers", (() => undefined) as Answer],
    ["sends a header and no more", ((response) => response.writeHead(200).flushHeaders()) as Answer],
    [
      "sends a byte now and then",
      ((response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const timer = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(timer));
      }) as Answer,
    ],
  ])("gives up on an endpoint that %s", async (_name, answer) => {
    expect(await exchange(answer, { timeoutMs: 150 })).toMatchObject({ code: "REQUEST_TIMEOUT", phase: "total" });
  });

  it("gives up on a fetch that does not heed its signal", async () => {
    const error = await exchange(json(200, token), { timeoutMs: 50, fetch: () => new Promise(() => undefined) });
    expect(error).toMatchObject({ code: "REQUEST_TIMEOUT" });
  });

  it("repeats no secret of an error that fetch throws", async () => {
    const fetch = async (_url: string, init: { headers: Record<string, string>; body?: unknown }) => {
      const inner = Object.assign(new Error(JSON.stringify(init.headers)), { code: clientSecret, request: init });
      throw Object.assign(new Error(`sent ${String(init.body)}`, { cause: inner }), { init });
    };
    const error = await exchange(json(200, token), { fetch });
    expect(error).toMatchObject({ code: "REQUEST_FAILED" });
    for (const secret of [clientSecret, code, btoa(`${clientId}:${clientSecret}`)]) {
      expect(printed(error)).not.toContain(secret);
    }
  });

  it("gets key and secret as they are, and the verifier of the challenge", async () => {
    await exchange(json(400, canary));
    const seen = endpoint.seen.at(-1);
    expect(seen).toMatchObject({ method: "POST", path: "/site/oauth2/access_token" });
    expect(seen?.headers.authorization).toBe(`Basic ${btoa(`${clientId}:${clientSecret}`)}`);
    expect(Object.fromEntries(seen?.form ?? [])).toEqual({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it("never pollutes a prototype", async () => {
    await exchange(
      reply(200, "application/json", `{"__proto__":{"isAdmin":true},"access_token":"a","token_type":"x"}`),
    );
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each([
    ["without an id", { display_name: "x" }],
    ["with an id that is no text", { account_id: {}, display_name: "x" }],
    ["with an id that leaves its place in the store", { account_id: "a/../b", display_name: "x" }],
  ])("stores nothing for an account %s", async (_name, account) => {
    const error = await exchange((response, form) => {
      json(200, form.size > 0 ? token : { type: "user", uuid: "{1}", links: {}, ...account })(response, form);
    });
    expect(error).toMatchObject({ code: "RESPONSE_INVALID" });
    for await (const entry of store.list("")) expect(entry).toBeUndefined();
  });

  it("keeps no link of an account that a browser would run", async () => {
    const links = { avatar: { href: "javascript:alert(1)" }, html: { href: "data:text/html,x" } };
    const authorization = await exchange((response, form) => {
      json(200, form.size > 0 ? token : { account_id: "1", uuid: "{1}", display_name: "<b>", links })(response, form);
    });
    expect(authorization).toMatchObject({
      account: { accountId: "1", displayName: "<b>", avatarUrl: undefined, profileUrl: undefined },
    });
  });
});

describe("a client and what it keeps", () => {
  it("shows neither the secret of the consumer nor a token when it is printed", async () => {
    const oauth = clientOf();
    for (const value of [oauth, oauth.authFor("1"), oauth.clientCredentials()]) {
      expect(inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(clientSecret);
      expect(JSON.stringify(value)).not.toContain(clientSecret);
    }
  });
});
