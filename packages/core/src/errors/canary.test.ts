import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reset } from "../../test/known-bitbucket.js";
import { serve } from "../../test/served-clients.js";
import type { Answer } from "../../test/test-server.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import { createClient } from "../client/create-client.js";
import { createRestClient } from "../client/create-rest-client.js";
import { redactUrl } from "./redact.js";

const canary = "ATATT3xCANARY-_=1234ABCD";

/** Everything a program might print or pass on. */
function printed(value: unknown): string {
  const shown = [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    String(value),
    JSON.stringify(value),
  ];
  if (value instanceof Error)
    shown.push(
      value.stack ?? "",
      JSON.stringify(value, Object.getOwnPropertyNames(value)),
      inspect(structuredClone(value)),
    );
  return shown.join("\n");
}

const basic = Buffer.from(`me@example.com:${canary}`).toString("base64");
/** Each strategy with the forms of its secret that must never show. */
const strategies = [
  { auth: apiTokenAuth({ email: "me@example.com", token: canary }), secrets: [canary, basic] },
  { auth: accessTokenAuth({ token: canary }), secrets: [canary] },
];

const answers: [string, Answer][] = [
  ["a 401 that repeats the header", { status: 401, text: `bad: Bearer ${canary} Basic ${basic}` }],
  [
    "a JSON error that repeats the token",
    {
      status: 400,
      json: { error: { message: canary, detail: { seen: canary }, fields: { [canary]: canary }, data: basic } },
    },
  ],
  [
    "headers that repeat it",
    { status: 403, headers: { "www-authenticate": canary, "x-oauth-scopes": basic, "x-other": canary } },
  ],
  [
    "a 410",
    {
      status: 410,
      json: { error: { message: `CHANGE-1 ${canary}`, data: { announcement_url: `https://x/${canary}` } } },
    },
  ],
  ["a connection that breaks", reset],
  ["broken JSON with the token", { headers: { "content-type": "application/json" }, text: `{${canary}` }],
];

describe("a canary token", () => {
  it.each(answers)("appears in nothing that is printed after %s", async (_what, answer) => {
    for (const { auth, secrets } of strategies) {
      const server = await serve(() => answer);
      const client = createClient({ baseUrl: `${server.url}/2.0`, auth });
      const error = await client
        .request("POST /repositories/{workspace}/widgets", {
          workspace: "acme",
          body: { secret: canary },
          query: { access_token: canary },
        })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      for (const secret of secrets) expect(printed(error)).not.toContain(secret);
      for (const secret of secrets) expect(JSON.stringify(process.report.getReport())).not.toContain(secret);
      expect(printed(client) + printed(auth) + printed(createRestClient({ auth }))).not.toContain("CANARY");
    }
  });

  it("appears in no error of a fetch function that throws whole requests", async () => {
    for (const { auth, secrets } of strategies) {
      const fetch = (url: string, init: object) =>
        Promise.reject(
          Object.assign(new TypeError(`failed ${JSON.stringify(init)}`), {
            request: { url, ...init },
            cause: new Error(canary),
          }),
        );
      const error = await createClient({ auth, fetch: fetch as never })
        .request("GET /x")
        .catch((thrown: unknown) => thrown);
      for (const secret of secrets) expect(printed(error)).not.toContain(secret);
    }
  });
});

describe("redactUrl", () => {
  it("keeps paging and filters, and masks everything else", () => {
    expect(redactUrl("https://u:p@x.example/a?page=2&q=a&X-Amz-Signature=s&token=t&flag")).toBe(
      "https://***@x.example/a?page=2&q=a&X-Amz-Signature=***&token=***&flag",
    );
  });

  it.each([
    ["https://x.example/cb#access_token=s3cret&page=2", "https://x.example/cb#access_token=***&page=2"],
    ["https://x.example/?q=a#id_token=s3cret?x", "https://x.example/?q=a#id_token=***"],
    ["https://x.example/?token=s3cret?page=s3cret", "https://x.example/?token=***"],
  ])("masks in fragments and behind a second question mark as well: %s", (url, masked) => {
    expect(redactUrl(url)).toBe(masked);
  });

  it("never lets a value of an unknown parameter through", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const url = `https://x.example/?secret=CANARY${query.replaceAll("&", "").replaceAll("=", "")}`;
        expect(redactUrl(url)).not.toContain("CANARY");
      }),
    );
  });
});
