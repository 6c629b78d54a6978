import { describe, expect, it } from "vitest";
import { createSandbox, type SeededConsumer } from "../src/index.js";
import { bearer } from "./api-client.js";
import { callbackUrl, obtainCode, obtainTokens, requestTokens } from "./oauth-client.js";
import { invalidCode, invalidRefresh, oauthScene } from "./oauth-scene.js";
import { git } from "./run-git.js";

const scene = oauthScene();

describe("a refresh token", () => {
  it("is replaced at each use, and the used one works for ten more minutes", async () => {
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    const first = await scene.refresh(refreshToken);
    expect(first.status).toBe(200);
    expect(first.body.refresh_token).not.toBe(refreshToken);
    expect((await scene.call("GET", "/user", { as: bearer(String(first.body.access_token)) })).status).toBe(200);
    scene.sandbox.clock.advance(599_000);
    const again = await scene.refresh(refreshToken);
    expect(again.status).toBe(200);
    expect(again.body.refresh_token).not.toBe(first.body.refresh_token);
    scene.sandbox.clock.advance(1_000);
    expect(await scene.refresh(refreshToken)).toMatchObject({ status: 400, body: invalidRefresh });
    expect((await scene.refresh(String(first.body.refresh_token))).status).toBe(200);
  });

  it("works once when the sandbox is strict, until reset()", async () => {
    scene.sandbox.oauth.configure({ strictRefresh: true });
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    expect((await scene.refresh(refreshToken)).status).toBe(200);
    expect((await scene.refresh(refreshToken)).body).toEqual(invalidRefresh);
    await scene.sandbox.reset();
    expect(scene.sandbox.oauth.settings.strictRefresh).toBe(false);
  });

  it("dies after three months without use, and each use begins them anew", async () => {
    const day = 24 * 3_600_000;
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    scene.sandbox.clock.advance(89 * day);
    const { body } = await scene.refresh(refreshToken);
    scene.sandbox.clock.advance(89 * day);
    expect((await scene.refresh(String(body.refresh_token))).status).toBe(200);
    const { refreshToken: idle } = await obtainTokens(scene.sandbox, scene.app);
    scene.sandbox.clock.advance(90 * day);
    expect((await scene.refresh(idle)).body).toEqual(invalidRefresh);
  });

  it("works for its own consumer only", async () => {
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    const form = { grant_type: "refresh_token", refresh_token: refreshToken };
    expect((await requestTokens(scene.sandbox, scene.robot, form)).body).toEqual(invalidRefresh);
    expect((await scene.refresh(refreshToken)).status).toBe(200);
  });
});

describe("client_credentials", () => {
  it("make a private consumer act as itself, without a refresh token", async () => {
    const { body } = await requestTokens(scene.sandbox, scene.robot, { grant_type: "client_credentials" });
    expect(Object.keys(body).sort()).toEqual(["access_token", "expires_in", "scope", "token_type"]);
    const as = bearer(String(body.access_token));
    const hidden = await scene.call("GET", "/repositories/acme/hidden", { as });
    expect(hidden.status).toBe(200);
    expect(hidden.headers.get("x-credential-type")).toBe("oauth2");
    expect(hidden.headers.has("x-ratelimit-limit")).toBe(false);
  });

  it("are nothing for a public consumer", async () => {
    const { status, body } = await requestTokens(scene.sandbox, scene.app, { grant_type: "client_credentials" });
    expect([status, body.error]).toEqual([400, "unauthorized_client"]);
  });
});

describe("an access token", () => {
  it("is a password for git, long as it is, with the user name of every token, until it ends", async () => {
    const { consumers } = await scene.sandbox.seed({
      consumers: { pusher: { callbackUrl, scopes: ["repository:write"] } },
    });
    const { accessToken } = await obtainTokens(scene.sandbox, consumers.pusher as SeededConsumer);
    const urlAs = (name: string) => {
      const url = new URL(scene.sandbox.gitUrl("hidden"));
      url.username = name;
      url.password = accessToken;
      return url.href;
    };
    expect(await git(".", "ls-remote", urlAs("x-token-auth"))).toBe("");
    await expect(git(".", "ls-remote", urlAs("sandbox-user"))).rejects.toThrow(/Authentication failed/);
    scene.sandbox.clock.advance(7_200_000);
    await expect(git(".", "ls-remote", urlAs("x-token-auth"))).rejects.toThrow(/Authentication failed/);
  });

  it("is taken from the header only, not from the query or the body", async () => {
    const { accessToken } = await obtainTokens(scene.sandbox, scene.app);
    const hidden = "/repositories/acme/hidden";
    expect((await scene.call("GET", hidden, { as: bearer(accessToken) })).status).toBe(200);
    const byQuery = await fetch(`${scene.sandbox.apiUrl}${hidden}?access_token=${accessToken}`);
    expect(byQuery.status).toBe(404);
  });
});

describe("the token endpoint", () => {
  it("refuses in Bitbucket's words", async () => {
    const form = { grant_type: "client_credentials" };
    expect(await requestTokens(scene.sandbox, scene.robot, form, {})).toMatchObject({
      status: 400,
      body: {
        error: "unauthorized_client",
        error_description: "Requests must be authenticated using OAuth client credentials",
      },
    });
    for (const wrong of [
      { key: scene.robot.key, secret: "x" },
      { key: "x", secret: scene.robot.secret },
      { key: scene.app.key, secret: scene.robot.secret },
    ]) {
      expect((await requestTokens(scene.sandbox, wrong, form)).body).toEqual({
        error: "unauthorized_client",
        error_description: "Invalid OAuth client credentials",
      });
    }
    expect((await requestTokens(scene.sandbox, scene.robot, { grant_type: "password" })).body).toEqual({
      error: "invalid_grant",
      error_description: "Unsupported grant type: password",
    });
  });

  it("does not read JSON, and says so as Bitbucket does", async () => {
    const answer = await fetch(scene.sandbox.oauth.tokenUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ grant_type: "client_credentials" }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: "invalid_grant", error_description: "Unsupported grant type: None" },
    ]);
  });

  it("takes the consumer's credentials in the form as well", async () => {
    const form = { grant_type: "client_credentials", client_id: scene.robot.key, client_secret: scene.robot.secret };
    expect((await requestTokens(scene.sandbox, scene.robot, form, {})).status).toBe(200);
  });

  it("answers in the older form when it is told to", async () => {
    scene.sandbox.oauth.configure({ legacyScopes: true });
    const { body } = await scene.exchange(await obtainCode(scene.sandbox, scene.app));
    expect(body).toMatchObject({ scopes: "repository account", state: "authorization_code" });
    expect(body).not.toHaveProperty("scope");
  });

  it("carries out a refresh whose answer is lost", async () => {
    scene.sandbox.oauth.configure({ strictRefresh: true });
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    scene.sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    await expect(scene.refresh(refreshToken)).rejects.toThrow();
    expect((await scene.refresh(refreshToken)).body).toEqual(invalidRefresh);
  });

  it("is struck by faults before it does anything", async () => {
    const { refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    scene.sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "status", status: 503 } });
    expect((await scene.refresh(refreshToken)).status).toBe(503);
    expect(scene.sandbox.requests.at(-1)).toMatchObject({ operationId: "oauth-access-token", status: 503 });
    expect((await scene.refresh(refreshToken)).status).toBe(200);
  });
});

describe("a consumer", () => {
  it("takes everything that was granted to it along when it is removed", async () => {
    const { accessToken, refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    const code = await obtainCode(scene.sandbox, scene.app);
    expect(scene.sandbox.oauth.removeConsumer(scene.app.key)).toBe(true);
    expect((await scene.call("GET", "/user", { as: bearer(accessToken) })).status).toBe(401);
    const again = scene.sandbox.oauth.addConsumer("app", { callbackUrl, key: scene.app.key, secret: scene.app.secret });
    expect(again.key).toBe(scene.app.key);
    expect((await scene.refresh(refreshToken)).body).toEqual(invalidRefresh);
    expect((await scene.exchange(code)).body).toEqual(invalidCode);
    expect(scene.sandbox.oauth.removeConsumer("nobody")).toBe(false);
  });

  it("that was added is gone after reset(), a seeded one is not, and its tokens come back with a snapshot", async () => {
    const before = await obtainTokens(scene.sandbox, scene.app);
    const snapshot = await scene.sandbox.snapshot();
    const { key } = scene.sandbox.oauth.addConsumer("other", { isPrivate: true });
    await scene.sandbox.reset();
    expect(scene.sandbox.oauth.consumers.map((consumer) => consumer.key)).toEqual([scene.app.key, scene.robot.key]);
    expect(scene.sandbox.oauth.consumers.some((consumer) => consumer.key === key)).toBe(false);
    expect((await scene.call("GET", "/user", { as: bearer(before.accessToken) })).status).toBe(401);
    await scene.sandbox.restore(snapshot);
    expect((await scene.call("GET", "/user", { as: bearer(before.accessToken) })).status).toBe(200);
  });

  it("has the same key in every run", async () => {
    const other = await createSandbox({ seed: { consumers: { app: { callbackUrl } } } });
    expect(other.oauth.consumers).toEqual([{ name: "app", key: scene.app.key }]);
    await other.close();
  });

  it("cannot be one with a callback URL that runs in the page", () => {
    expect(() => scene.sandbox.oauth.addConsumer("bad", { callbackUrl: "javascript:alert(1)" })).toThrow(/callbackUrl/);
  });

  it("has nothing secret in the log", async () => {
    const { accessToken, refreshToken } = await obtainTokens(scene.sandbox, scene.app);
    const log = JSON.stringify(scene.sandbox.requests);
    for (const secret of [scene.app.secret, accessToken, refreshToken]) expect(log).not.toContain(secret);
  });
});
