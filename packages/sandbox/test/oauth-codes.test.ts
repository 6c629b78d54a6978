import { describe, expect, it } from "vitest";
import { bearer } from "./api-client.js";
import { authorize, callbackUrl, challengeOf, obtainCode, requestTokens } from "./oauth-client.js";
import { invalidCode, invalidRefresh, oauthScene } from "./oauth-scene.js";

const scene = oauthScene();

describe("the authorization endpoint", () => {
  it("sends a code and the state back to the callback URL", async () => {
    const answer = await authorize(scene.sandbox, { client_id: scene.app.key, state: "s 1" });
    const location = new URL(answer.headers.get("location") ?? "");
    expect(answer.status).toBe(302);
    expect(`${location.origin}${location.pathname}`).toBe(callbackUrl);
    expect(location.searchParams.get("state")).toBe("s 1");
    expect(location.searchParams.get("code")).toMatch(/^[\w-]{22}$/);
  });

  it("sends nothing to a URL that is not the consumer's", async () => {
    for (const redirect_uri of ["http://127.0.0.1:2/callback", "https://evil.test/"]) {
      const answer = await authorize(scene.sandbox, { client_id: scene.app.key, redirect_uri });
      expect(answer.status).toBe(400);
      expect(answer.headers.has("location")).toBe(false);
      expect(await answer.text()).toContain("Invalid redirect_uri");
    }
    const unknown = await authorize(scene.sandbox, { client_id: "nobody" });
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining("Invalid client_id")]);
    expect((await authorize(scene.sandbox, { client_id: scene.robot.key })).status).toBe(400);
  });

  it.each([
    [{ response_type: "token" }, "unsupported_response_type"],
    [{ scope: "repository repository:delete" }, "invalid_scope"],
    [{ code_challenge: "x", code_challenge_method: "S256" }, "invalid_request"],
    [{ code_challenge: challengeOf("v".repeat(43)), code_challenge_method: "plain" }, "invalid_request"],
  ])("tells the client what is wrong with %j", async (query, error) => {
    const answer = await authorize(scene.sandbox, { client_id: scene.app.key, state: "kept", ...query });
    const { searchParams } = new URL(answer.headers.get("location") ?? "");
    expect([searchParams.get("error"), searchParams.get("state"), searchParams.get("code")]).toEqual([
      error,
      "kept",
      null,
    ]);
  });

  it("refuses a parameter that comes twice", async () => {
    const url = `${scene.sandbox.oauth.authorizationUrl}?response_type=code&client_id=${scene.app.key}`;
    const twice = await fetch(`${url}&scope=account&scope=repository`, { redirect: "manual" });
    expect(twice.headers.get("location")).toContain("error=invalid_request");
    const two = `&redirect_uri=${encodeURIComponent(callbackUrl)}&redirect_uri=https://evil.test/`;
    expect((await fetch(url + two, { redirect: "manual" })).status).toBe(400);
  });
});

describe("a code", () => {
  it("becomes tokens in Bitbucket's form, which work for two hours", async () => {
    const { status, body, headers } = await scene.exchange(await obtainCode(scene.sandbox, scene.app));
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toEqual({
      scope: "repository account",
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 7200,
      token_type: "bearer",
    });
    const accessToken = String(body.access_token);
    expect(accessToken.length).toBeGreaterThan(2500);
    expect(String(body.refresh_token).length).toBeGreaterThan(2500);
    const user = await scene.call("GET", "/user", { as: bearer(accessToken) });
    expect(user.body.uuid).toBe((await scene.call("GET", "/user")).body.uuid);
    expect(user.headers.get("x-oauth-scopes")).toBe("repository, account");
    scene.sandbox.clock.advance(7_199_000);
    expect((await scene.call("GET", "/user", { as: bearer(accessToken) })).status).toBe(200);
    scene.sandbox.clock.advance(1_000);
    const late = await scene.call("GET", "/user", { as: bearer(accessToken) });
    expect([late.status, late.body.error.message]).toEqual([
      401,
      "Access token expired. Use your refresh token to obtain a new access token.",
    ]);
  });

  it("gives no more than the scopes that were asked for", async () => {
    const { body } = await scene.exchange(await obtainCode(scene.sandbox, scene.app, { scope: "account" }));
    expect(body.scope).toBe("account");
    const refused = await scene.call("GET", "/repositories/acme/hidden", { as: bearer(String(body.access_token)) });
    expect(refused.body.error.detail).toEqual({ required: ["repository"], granted: ["account"] });
  });

  it("works once; a second use ends the tokens of the first", async () => {
    const code = await obtainCode(scene.sandbox, scene.app);
    const { body } = await scene.exchange(code);
    expect((await scene.exchange(code)).body).toEqual(invalidCode);
    expect((await scene.call("GET", "/user", { as: bearer(String(body.access_token)) })).status).toBe(401);
    expect((await scene.refresh(String(body.refresh_token))).body).toEqual(invalidRefresh);
  });

  it("works for ten minutes, and for its own consumer only", async () => {
    const code = await obtainCode(scene.sandbox, scene.app);
    expect((await requestTokens(scene.sandbox, scene.robot, { grant_type: "authorization_code", code })).body).toEqual(
      invalidCode,
    );
    scene.sandbox.clock.advance(600_000);
    expect((await scene.exchange(code)).body).toEqual(invalidCode);
  });

  it("needs the redirect_uri that was asked for", async () => {
    const redirect_uri = `${callbackUrl}/two`;
    const code = await obtainCode(scene.sandbox, scene.app, { redirect_uri });
    expect((await scene.exchange(code)).body.error).toBe("invalid_grant");
    expect((await scene.exchange(code, { redirect_uri: callbackUrl })).body.error).toBe("invalid_grant");
    expect((await scene.exchange(code, { redirect_uri })).status).toBe(200);
    const plain = await obtainCode(scene.sandbox, scene.app);
    expect((await scene.exchange(plain, { redirect_uri })).body.error).toBe("invalid_grant");
    expect((await scene.exchange(plain, { redirect_uri: callbackUrl })).status).toBe(200);
  });

  it("needs the verifier of its challenge, and takes none without one", async () => {
    const verifier = "abcdefghijklmnopqrstuvwxyz0123456789-._~ABC";
    const query = { code_challenge: challengeOf(verifier), code_challenge_method: "S256" };
    const code = await obtainCode(scene.sandbox, scene.app, query);
    for (const wrong of [{}, { code_verifier: "x".repeat(43) }, { code_verifier: query.code_challenge }]) {
      expect((await scene.exchange(code, wrong)).body.error).toBe("invalid_grant");
    }
    expect((await scene.exchange(code, { code_verifier: verifier })).status).toBe(200);
    const bare = await obtainCode(scene.sandbox, scene.app);
    expect((await scene.exchange(bare, { code_verifier: verifier })).body.error).toBe("invalid_grant");
  });
});
