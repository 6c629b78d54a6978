import { createBitbucket } from "@bucketkit/core";
import { describe, expect, it } from "vitest";
import { AuthorizationError, type CallbackRequest, TokenEndpointError } from "../src/index.js";
import {
  approve,
  begin,
  clientIn,
  cookieOf,
  redirectUri,
  sandboxForEachTest,
  tokenRequests,
} from "./sandbox-under-test.js";

const scene = sandboxForEachTest();

/** The error of a callback that is refused. */
async function refusalOf(callback: CallbackRequest): Promise<AuthorizationError> {
  const error: unknown = await scene.oauth.handleCallback(callback).then(
    () => undefined,
    (reason) => reason,
  );
  if (!AuthorizationError.isInstance(error)) throw new Error("It was not refused.", { cause: error });
  return error;
}

describe("authorizationUrl", () => {
  it("asks for a code with state, S256 and the exact redirect URI", async () => {
    const { url, setCookie } = await scene.oauth.authorizationUrl();
    const { origin, pathname, searchParams } = new URL(url);
    expect(`${origin}${pathname}`).toBe(scene.sandbox.oauth.authorizationUrl);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: "code",
      client_id: scene.consumer.key,
      redirect_uri: redirectUri,
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
    expect(setCookie).toMatch(/^bucketkit-oauth=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("names its cookie __Host- and Secure on https", async () => {
    const { setCookie } = await clientIn(scene, { redirectUri: "https://app.example/cb" }).authorizationUrl();
    expect(setCookie).toMatch(
      /^__Host-bucketkit-oauth=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it("asks for the given scopes and for account, once", async () => {
    const oauth = clientIn(scene, { scopes: ["repository"] });
    const scopeOf = (url: string) => new URL(url).searchParams.get("scope");
    expect(scopeOf((await oauth.authorizationUrl()).url)).toBe("account repository");
    expect(scopeOf((await oauth.authorizationUrl({ scopes: ["pullrequest:write", "account"] })).url)).toBe(
      "account pullrequest:write",
    );
  });

  it("keeps neither state nor browser secret in the store", async () => {
    const { url, setCookie } = await scene.oauth.authorizationUrl();
    const kept: string[] = [];
    for await (const entry of scene.store.list("")) kept.push(JSON.stringify(entry));
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toContain(new URL(url).searchParams.get("state"));
    expect(kept[0]).not.toContain(cookieOf(setCookie).split("=")[1]);
  });
});

describe("handleCallback", () => {
  it("learns whose the authorization is, keeps it, and acts for that account", async () => {
    const { account, scopes, returnTo } = await scene.oauth.handleCallback(await begin(scene.oauth, "/pulls?mine=1"));
    expect(account).toMatchObject({ nickname: "sandbox-user", uuid: expect.stringMatching(/^\{.*\}$/) });
    expect(account.avatarUrl).toMatch(/^https?:/);
    expect(scopes).toContain("account");
    expect(returnTo).toBe("/pulls?mine=1");
    expect((await scene.oauth.connection(account.accountId))?.scopes).toEqual(scopes);
    const bitbucket = createBitbucket({ auth: scene.oauth.authFor(account.accountId), hosts: scene.sandbox.hosts });
    expect((await bitbucket.currentUser.get()).account_id).toBe(account.accountId);
    expect((await bitbucket.repository("acme/widgets").get()).full_name).toBe("acme/widgets");
  });

  it("takes answers with the scopes of before May 2026", async () => {
    scene.sandbox.oauth.configure({ legacyScopes: true });
    const oauth = clientIn(scene, { scopes: ["repository"] });
    expect((await oauth.handleCallback(await begin(oauth))).scopes).toEqual(["account", "repository"]);
  });

  it("takes a path of its own server as well as a whole URL", async () => {
    const { url, cookie } = await begin(scene.oauth);
    const { pathname, search } = new URL(url);
    expect((await scene.oauth.handleCallback({ url: pathname + search, cookie })).account.nickname).toBe(
      "sandbox-user",
    );
  });

  it("refuses a state that was used, and asks the token endpoint once", async () => {
    const callback = await begin(scene.oauth);
    await scene.oauth.handleCallback(callback);
    const before = tokenRequests(scene);
    expect((await refusalOf(callback)).code).toBe("OAUTH_STATE_INVALID");
    expect(tokenRequests(scene)).toBe(before);
  });

  it("lets one of many callbacks at once through", async () => {
    const callback = await begin(scene.oauth);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => scene.oauth.handleCallback(callback)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(tokenRequests(scene)).toBe(1);
  });

  it("refuses another browser, which does not use the state up", async () => {
    const callback = await begin(scene.oauth);
    const other = await begin(scene.oauth);
    for (const cookie of [other.cookie, undefined, null, "", "bucketkit-oauth=", "bucketkit-oauth=short"]) {
      expect((await refusalOf({ url: callback.url, cookie })).code).toBe("OAUTH_STATE_INVALID");
    }
    expect(tokenRequests(scene)).toBe(0);
    await scene.oauth.handleCallback(callback);
  });

  it("refuses a cookie that is there twice with different values", async () => {
    const { url, cookie } = await begin(scene.oauth);
    const planted = (await begin(scene.oauth)).cookie;
    expect((await refusalOf({ url, cookie: `${planted}; ${cookie}` })).code).toBe("OAUTH_STATE_INVALID");
    await scene.oauth.handleCallback({ url, cookie: `a=1; ${cookie}; ${cookie}; b` });
  });

  it("refuses a state after ten minutes", async () => {
    const early = await begin(scene.oauth);
    const late = await begin(scene.oauth);
    scene.sandbox.clock.advance(599_000);
    await scene.oauth.handleCallback(early);
    scene.sandbox.clock.advance(1_000);
    expect((await refusalOf(late)).code).toBe("OAUTH_STATE_INVALID");
  });

  it("does not rely on the store for the end of the ten minutes", async () => {
    let time = 0;
    const oauth = clientIn(scene, { now: () => time });
    const callback = await begin(oauth);
    time = 600_000;
    await expect(oauth.handleCallback(callback)).rejects.toMatchObject({ code: "OAUTH_STATE_INVALID" });
  });

  it("lets two tabs of one browser finish in any order", async () => {
    const first = await scene.oauth.authorizationUrl({ returnTo: "/first" });
    const cookie = cookieOf(first.setCookie);
    const second = await scene.oauth.authorizationUrl({ cookie, returnTo: "/second" });
    expect(cookieOf(second.setCookie)).toBe(cookie);
    for (const [{ url }, returnTo] of [
      [second, "/second"],
      [first, "/first"],
    ] as const) {
      expect((await scene.oauth.handleCallback({ url: await approve(url), cookie })).returnTo).toBe(returnTo);
    }
  });

  it.each([
    ["a second code", "&code=x", "more than once"],
    ["a second state", "&state=x", "more than once"],
    ["any parameter twice", "&a=1&a=1", "more than once"],
    ["a code and an error", "&error=access_denied", "both a code and an error"],
    ["a token", "&access_token=x", "token in its URL"],
    ["more than any callback has", `&a=${"x".repeat(20_000)}`, "too long"],
  ])("refuses %s", async (_what, added, message) => {
    const { url, cookie } = await begin(scene.oauth);
    const error = await refusalOf({ url: url + added, cookie });
    expect(error.code).toBe("OAUTH_CALLBACK_INVALID");
    expect(error.message).toContain(message);
    expect(tokenRequests(scene)).toBe(0);
    // It was refused before its state was looked at.
    await scene.oauth.handleCallback({ url, cookie });
  });

  it.each(["", "?", "?code=x", "?state=", "?state=x", "#?code=a&state=b"])(
    "refuses a callback with %j",
    async (query) => {
      expect((await refusalOf({ url: `/auth/callback${query}`, cookie: "" })).code).toBe("OAUTH_CALLBACK_INVALID");
    },
  );

  it("refuses an answer of another server", async () => {
    const { url, cookie } = await begin(scene.oauth);
    const error = await refusalOf({ url: `${url}&iss=https%3A%2F%2Fevil.example`, cookie });
    expect(error.code).toBe("OAUTH_CALLBACK_INVALID");
    expect(tokenRequests(scene)).toBe(0);
  });

  it("refuses the callback of another consumer with the same store", async () => {
    const other = scene.sandbox.oauth.addConsumer("other", { callbackUrl: redirectUri });
    const callback = await begin(clientIn({ ...scene, consumer: other }));
    expect((await refusalOf(callback)).code).toBe("OAUTH_STATE_INVALID");
  });

  it("tells that access was denied, and where the person wanted to go", async () => {
    const { url, setCookie } = await scene.oauth.authorizationUrl({ returnTo: "/pulls" });
    const state = new URL(url).searchParams.get("state");
    const denied = {
      url: `${redirectUri}?error=access_denied&error_description=No%0Away&state=${state}`,
      cookie: cookieOf(setCookie),
    };
    const error = await refusalOf(denied);
    expect(error).toMatchObject({ code: "OAUTH_AUTHORIZATION_REFUSED", error: "access_denied", returnTo: "/pulls" });
    expect((await refusalOf(denied)).code).toBe("OAUTH_STATE_INVALID");
  });

  it("checks the state of an error as well, and repeats nothing that a link says", async () => {
    const error = await refusalOf({ url: `${redirectUri}?error=access_denied&state=${"x".repeat(43)}`, cookie: "" });
    expect(error.code).toBe("OAUTH_STATE_INVALID");
    const { url, setCookie } = await scene.oauth.authorizationUrl();
    const state = new URL(url).searchParams.get("state");
    const told = await refusalOf({
      url: `${redirectUri}?error=call+0900&error_description=call+0900&state=${state}`,
      cookie: cookieOf(setCookie),
    });
    expect(JSON.stringify([told, told.message, told.stack])).not.toContain("0900");
  });

  it("fails with Bitbucket's reason when the secret of the consumer is wrong", async () => {
    const oauth = clientIn(scene, { clientSecret: "wrong-secret" });
    const error: unknown = await oauth.handleCallback(await begin(oauth)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "OAUTH_TOKEN_REFUSED",
      status: 400,
      error: "unauthorized_client",
      description: "Invalid OAuth client credentials",
    });
    expect(TokenEndpointError.isInstance(error)).toBe(true);
  });

  it("fails when the consumer cannot tell whose the authorization is, and keeps no token", async () => {
    const consumer = scene.sandbox.oauth.addConsumer("narrow", { callbackUrl: redirectUri, scopes: ["repository"] });
    const oauth = clientIn({ ...scene, consumer });
    await expect(oauth.handleCallback(await begin(oauth))).rejects.toMatchObject({ code: "HTTP_SCOPE_MISSING" });
    for await (const entry of scene.store.list("")) expect(entry).toBeUndefined();
  });
});
