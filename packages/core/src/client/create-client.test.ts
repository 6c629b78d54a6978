import { describe, expect, it } from "vitest";
import { accessToken, own, repository, widgets } from "../../test/known-bitbucket.js";
import { clientOf, codeOf, serve } from "../../test/served-clients.js";
import { oauthAuth } from "../auth/oauth-auth.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import { retry } from "../resilience/retry/retry.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";

describe("createClient", () => {
  it.each([
    [{ tokne: "x" }, "The client has no option `tokne`. There are: auth, baseUrl"],
    [{ baseUrl: "api.bitbucket.org" }, "`baseUrl` must be like"],
    [{ baseUrl: "https://user:pass@api.bitbucket.org" }, "`baseUrl` must be"],
    [{ hosts: { api: "nonsense" } }, "`hosts` must have an `api` like https://api.bitbucket.org."],
    [{ timeoutMs: 0 }, "`timeoutMs` must be a positive number, not 0."],
    [{ timeoutMs: "soon" }, "`timeoutMs` must be a positive number, not soon."],
    [{ use: [retry] }, "`use` must be a list of features, such as [retry(), rateBudget()]"],
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
      authorization: "Bearer CANARY-tok",
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
      const { client, server } = await clientOf(() => repository);
      expect(await codeOf(client.request(route))).toBe("VALIDATION_FAILED");
      expect(server.seen).toHaveLength(0);
    },
  );
});

describe("client.follow", () => {
  it("follows links below the API and refuses all others without sending anything", async () => {
    const { client, server } = await clientOf(() => repository);
    expect(await client.follow({ href: `${server.url}/2.0${widgets}?page=2` })).toMatchObject({ slug: "widgets" });
    const evil = await serve(() => repository);
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
          token = accessToken;
          return true;
        },
      },
    });
    const { client, server } = await clientOf(
      ({ headers }) =>
        own(headers.authorization === `Bearer ${accessToken}` ? { json: { slug: "made" } } : { status: 401 }),
      { auth },
    );
    expect(await client.request("POST /repositories/acme/made", { body: { a: 1 } })).toMatchObject({ slug: "made" });
    expect(server.seen.map(({ headers, body }) => [headers.authorization, body.toString()])).toEqual([
      ["Bearer old", '{"a":1}'],
      [`Bearer ${accessToken}`, '{"a":1}'],
    ]);
  });

  it("is final when the new credential is refused too", async () => {
    const auth = oauthAuth({ tokenSource: { getToken: async () => "same", renew: async () => true } });
    const { client, server } = await clientOf(() => own({ status: 401 }), { auth });
    expect(await codeOf(client.request(`GET ${widgets}`))).toBe("HTTP_UNAUTHORIZED");
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
    const { client } = await clientOf(() => repository, {
      use: [feature("outer"), feature("inner")],
      hooks: {
        onRequest: (request) => order.push(JSON.stringify(request)),
        onResponse: ({ status }) => order.push(String(status)),
      },
    });
    await client.request(`GET ${widgets}`);
    expect(order).toEqual(["outer", "inner", expect.stringContaining(`/2.0${widgets}`), "200"]);
    expect(order.join()).not.toContain("CANARY-tok");
  });
});
