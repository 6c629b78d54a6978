import { describe, expect, it } from "vitest";
import { accessToken, own, widgets } from "../../test/known-bitbucket.js";
import { clientOf } from "../../test/served-clients.js";
import type { Answer } from "../../test/test-server.js";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { anonymousAuth } from "../auth/anonymous-auth.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { AuthStrategy } from "../auth/auth-strategy.js";
import { AuthenticationError } from "../errors/authentication-error.js";
import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { ConflictError, isConflict } from "../errors/conflict-error.js";
import { EndedError, isEnded } from "../errors/ended-error.js";
import { isNotFound, NotFoundError } from "../errors/not-found-error.js";
import { isRateLimited, RateLimitError } from "../errors/rate-limit-error.js";
import { ResponseError } from "../errors/response-error.js";
import { ScopeError } from "../errors/scope-error.js";
import { defineOperation } from "../operations/define-operation.js";

const envelope = (message: string, more: object = {}) => ({ type: "error", error: { message, ...more } });

async function errorOf(
  answer: Answer,
  route = `GET ${widgets}`,
  auth: AuthStrategy = accessTokenAuth({ token: accessToken }),
) {
  const { client } = await clientOf(() => answer, { auth });
  return client.request(route).then(
    () => {
      throw new Error("it resolved");
    },
    (error: ResponseError) => error,
  );
}

describe("an HTTP failure", () => {
  it("carries Bitbucket's words, the request id, safe headers and whether to try again", async () => {
    const error = await errorOf({
      status: 400,
      json: envelope("Bad request", {
        detail: "more",
        fields: { name: ["required", "short"], key: "taken" },
        id: "x1",
        data: { a: 1 },
      }),
      headers: { "x-b3-traceid": "abc", "set-cookie": "session=canary", "x-other": "1" },
    });
    expect(ResponseError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      code: "HTTP_BAD_REQUEST",
      status: 400,
      method: "GET",
      requestId: "abc",
      isRetryable: false,
      body: {
        message: "Bad request",
        detail: "more",
        fields: { name: ["required", "short"], key: "taken" },
        id: "x1",
        data: { a: 1 },
      },
    });
    expect(Object.keys(error.headers).sort()).toEqual(["content-type", "date", "x-b3-traceid"]);
    expect(error.message.replace(/127\.0\.0\.1:\d+/, "host")).toBe(
      `[@bucketkit/core] GET http://host/2.0/repositories/acme/widgets answered 400: Bad request. {"name":["required","short"],"key":"taken"}`,
    );
  });

  it.each<[string, Answer, string | undefined]>([
    [
      "the OAuth envelope",
      { status: 400, json: { error: "invalid_grant", error_description: "Bad grant" } },
      "Bad grant",
    ],
    ["bare text", { status: 404, headers: { "content-type": "text/plain" }, text: "Not Found" }, "Not Found"],
    [
      "HTML",
      { status: 502, headers: { "content-type": "text/html" }, text: "<html><title>Bad  Gateway</title><p>x" },
      "Bad Gateway x",
    ],
    ["broken JSON", { status: 500, headers: { "content-type": "application/json" }, text: "{oops" }, "{oops"],
    ["an empty body", { status: 500, text: "" }, undefined],
    ["JSON null", { status: 500, json: null }, "null"],
    ["JSON of another form", { status: 500, json: { a: 1 } }, '{"a":1}'],
  ])("is read from %s", async (_form, answer, message) => {
    expect((await errorOf(answer)).body?.message).toBe(message);
  });

  it.each([
    [404, NotFoundError, "HTTP_NOT_FOUND", isNotFound, false],
    [409, ConflictError, "HTTP_CONFLICT", isConflict, false],
    [429, RateLimitError, "HTTP_RATE_LIMITED", isRateLimited, true],
    [402, ResponseError, "HTTP_PLAN_REQUIRED", ResponseError.isInstance.bind(ResponseError), false],
    [405, ResponseError, "HTTP_CLIENT_ERROR", ResponseError.isInstance.bind(ResponseError), false],
    [503, ResponseError, "HTTP_SERVER_ERROR", ResponseError.isInstance.bind(ResponseError), true],
    [555, ResponseError, "HTTP_UPSTREAM_TIMEOUT", ResponseError.isInstance.bind(ResponseError), true],
    [304, ResponseError, "HTTP_NOT_MODIFIED", ResponseError.isInstance.bind(ResponseError), false],
  ])("of status %i is a %o with its code", async (status, type, code, guard, isRetryable) => {
    const error = await errorOf({ status });
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ code, status, isRetryable });
    expect(guard(error)).toBe(true);
  });

  it("keeps the wait that a 429 names, in seconds or as a date, and survives a hostile one", async () => {
    const wait = async (value: string) =>
      ((await errorOf({ status: 429, headers: { "retry-after": value } })) as RateLimitError).retryAfterSeconds;
    expect(await wait("17")).toBe(17);
    expect(await wait(new Date(Date.now() + 30_000).toUTCString())).toBeGreaterThan(25);
    expect(await wait("soon")).toBeUndefined();
    expect(await wait("-5")).toBeUndefined();
  });

  it("of a missing scope says which are required and which granted", async () => {
    const error = await errorOf({
      status: 403,
      json: envelope("Your credentials lack one or more required privilege scopes.", {
        detail: { required: ["account"], granted: ["team"] },
      }),
    });
    expect(error).toBeInstanceOf(ScopeError);
    expect(error).toMatchObject({ code: "HTTP_SCOPE_MISSING", required: ["account"], granted: ["team"] });
    expect(error.message).toContain("It needs the scope account; the access-token has team.");
  });
});

describe("a refused credential", () => {
  const operation = defineOperation<object, unknown>("getUser", "GET /user", {
    oauth: "account",
    granular: "read:user:bitbucket",
    auth: "fa",
  });

  async function refusalOf(auth: AuthStrategy, answer: Answer) {
    const { client } = await clientOf(() => answer, { auth });
    return operation(client, {}).catch((error: ResponseError) => error) as Promise<ResponseError>;
  }

  it.each<[AuthStrategy, string[]]>([
    [
      apiTokenAuth({ email: "me@example.com", token: "CANARY-tok" }),
      ["API token of me@example.com", "read:user:bitbucket", "a user name instead of the email"],
    ],
    [accessTokenAuth({ token: "CANARY-tok" }), ["access token", "account", "takes no access token"]],
    [anonymousAuth(), ["no credential", "no `auth`; try authFromEnv()"]],
  ])("says what was sent, what is accepted and the usual causes", async (auth, parts) => {
    for (const answer of [
      { status: 401, json: envelope("Token is invalid") },
      { status: 400, text: "" },
    ]) {
      const error = await refusalOf(auth, answer);
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error.operationId).toBe("getUser");
      for (const part of [...parts, "It takes API tokens, access tokens and OAuth"])
        expect(error.message).toContain(part);
    }
  });
});

describe("what Bitbucket has ended", () => {
  it("is an EndedError with change, announcement, date and replacement", async () => {
    const url = "https://developer.atlassian.com/cloud/bitbucket/changelog/#CHANGE-2770";
    const error = await errorOf(
      own({
        status: 410,
        json: envelope("CHANGE-2770 - Functionality has been deprecated", { data: { announcement_url: url } }),
      }),
      "GET /workspaces",
    );
    expect(error).toBeInstanceOf(EndedError);
    expect(isEnded(error)).toBe(true);
    expect(error).toMatchObject({
      code: "HTTP_ENDED",
      changeId: "CHANGE-2770",
      since: "2026-04-14",
      announcementUrl: url,
    });
    expect(error.message).toMatch(/ended it on 2026-04-14 \(CHANGE-2770\)\. Use .*user\/workspaces/);
  });

  it("is recognised behind a mystery 404", async () => {
    const error = await errorOf({ status: 404, text: "Not Found" }, "GET /repositories/acme/widgets/issues/3");
    expect(error).toMatchObject({ code: "HTTP_ENDED", since: "2026-08-20" });
  });

  it("is still an EndedError when the table does not know it", async () => {
    expect(await errorOf({ status: 410, json: envelope("CHANGE-9999 - gone") }, "GET /x")).toMatchObject({
      code: "HTTP_ENDED",
      changeId: "CHANGE-9999",
    });
  });
});

describe("isInstance", () => {
  it("recognises errors of another copy of the package, by class and by base", async () => {
    const error = await errorOf(own({ status: 404 }), "GET /repositories/acme/none");
    const foreign = new Error("x");
    Object.defineProperty(foreign, Symbol.for("bucketkit.error.kinds"), {
      value: ["NotFoundError", "ResponseError", "BitbucketKitError"],
    });
    for (const value of [error, foreign]) {
      expect([NotFoundError, ResponseError, BitbucketKitError].every((type) => type.isInstance(value))).toBe(true);
      expect(ConflictError.isInstance(value)).toBe(false);
    }
    for (const value of [null, undefined, "x", new Error("x"), {}])
      expect(BitbucketKitError.isInstance(value)).toBe(false);
    expect(error.name).toBe("NotFoundError");
  });
});
