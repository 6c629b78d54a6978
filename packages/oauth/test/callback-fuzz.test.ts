import { BitbucketKitError, bitbucketCloud, type FetchFunction } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOAuthClient } from "../src/index.js";
import { cookieOf } from "./sandbox-under-test.js";

const redirectUri = "https://app.example/callback";
const names = ["code", "state", "error", "error_description", "iss", "scope", "access_token", "__proto__", "", "a"];

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("access_denied", bitbucketCloud.web, "%00", "%", "%ff", "\ud800", "a".repeat(5_000)),
);
/** `state` stands for the state that is under way, which an attacker may have seen. */
const value = fc.oneof({ weight: 2, arbitrary: fc.constant("<state>") }, { weight: 3, arbitrary: anyText });
const randomQueries = fc
  .array(fc.tuple(fc.constantFrom(...names), value, fc.boolean()), { maxLength: 5 })
  .map((pairs) =>
    pairs
      .map(
        ([name, text, isEncoded]) =>
          `${name}=${isEncoded ? new URLSearchParams({ a: text }).toString().slice(2) : text}`,
      )
      .join("&"),
  );
/** Good but for what is added to it. */
const almostGood = fc
  .tuple(fc.constantFrom("code", "error"), anyText, fc.oneof(fc.constant(""), randomQueries))
  .map(([name, text, more]) => `state=<state>&${new URLSearchParams({ [name]: text })}${more && `&${more}`}`);
const queries = fc.oneof(randomQueries, almostGood);
const urls = fc.oneof(
  queries.map((query) => `${redirectUri}?${query}`),
  queries.map((query) => `/callback?${query}`),
  anyText,
);
const cookies = fc.oneof(
  fc.constant("<cookie>"),
  fc.constant("a=b; <cookie>; c"),
  fc.constant("<cookie>; <cookie>"),
  anyText,
  anyText.map((text) => `__Host-bucketkit-oauth=${text}`),
  fc.constantFrom(undefined, null),
);

const answers = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constant('{"access_token":"at","token_type":"bearer"}'),
  fc
    .record(
      {
        access_token: fc.anything(),
        token_type: fc.oneof(fc.constant("bearer"), fc.anything()),
        expires_in: fc.anything(),
        scope: fc.anything(),
        scopes: fc.anything(),
        account_id: fc.anything(),
        links: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body, (_key, part) => (typeof part === "bigint" ? String(part) : part))),
);
const statuses = fc.constantFrom(200, 200, 200, 201, 302, 400, 401, 403, 404, 429, 500, 503);

describe("a callback with anything in it", () => {
  it("ends in an authorization or a typed error, and is exchanged only with the right state, cookie and one code", async () => {
    const store = createMemoryStore();
    let asked = 0;
    let reply = { status: 200, body: "" };
    const fetch: FetchFunction = async () => {
      asked += 1;
      return new Response(reply.body, { status: reply.status, headers: { "content-type": "application/json" } });
    };
    const oauth = createOAuthClient({
      clientId: "key",
      clientSecret: "secret",
      redirectUri,
      store,
      fetch,
      hosts: bitbucketCloud,
    });
    let exchanged = 0;
    await fc.assert(
      fc.asyncProperty(urls, cookies, answers, statuses, async (urlText, cookieText, body, status) => {
        const start = await oauth.authorizationUrl();
        const state = new URL(start.url).searchParams.get("state") ?? "";
        const url = urlText.replaceAll(/<state>|%3Cstate%3E/g, state);
        const cookie = cookieText?.replaceAll("<cookie>", cookieOf(start.setCookie));
        reply = { status, body };
        asked = 0;
        const error: unknown = await oauth.handleCallback({ url, cookie }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error !== undefined && !BitbucketKitError.isInstance(error)) throw error;
        if (asked > 0) {
          exchanged += 1;
          const query = new URLSearchParams(url.split("#")[0]?.split("?").slice(1).join("?"));
          expect(query.getAll("state")).toEqual([state]);
          expect(query.getAll("code")).toHaveLength(1);
          expect(query.get("error") ?? "").toBe("");
          expect(cookie).toContain(cookieOf(start.setCookie));
        }
      }),
      { numRuns: 12_000 },
    );
    expect(exchanged).toBeGreaterThan(500);
  }, 120_000);
});
