import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox, type SeededConsumer } from "../src/index.js";
import { type ApiCall, bearer, createApiCall } from "./api-client.js";
import { callbackUrl, obtainCode, obtainTokens, requestTokens } from "./oauth-client.js";
import { git } from "./run-git.js";

let sandbox: Sandbox;
let call: ApiCall;
let app: SeededConsumer;
let robot: SeededConsumer;

beforeEach(async () => {
  sandbox = await createSandbox({ oauth: { autoApprove: true } });
  const { consumers } = await sandbox.seed({
    users: [{ nickname: "rin" }],
    repositories: [{ slug: "hidden", isPrivate: true }],
    consumers: {
      app: { callbackUrl, scopes: ["repository", "account"] },
      robot: { isPrivate: true, scopes: ["repository:write"] },
    },
  });
  ({ app, robot } = consumers as { app: SeededConsumer; robot: SeededConsumer });
  call = createApiCall(sandbox);
});
afterEach(() => sandbox.close());

const exchange = (code: string, more: Readonly<Record<string, string>> = {}) =>
  requestTokens(sandbox, app, { grant_type: "authorization_code", code, ...more });
const refresh = (refreshToken: string) =>
  requestTokens(sandbox, app, { grant_type: "refresh_token", refresh_token: refreshToken });
const invalidRefresh = { error: "invalid_grant", error_description: "Invalid refresh_token" };
const invalidCode = { error: "invalid_grant", error_description: "The specified code is not valid." };

describe("a refresh token", () => {
  it("is replaced at each use, and the used one works for ten more minutes", async () => {
    const { refreshToken } = await obtainTokens(sandbox, app);
    const first = await refresh(refreshToken);
    expect(first.status).toBe(200);
    expect(first.body.refresh_token).not.toBe(refreshToken);
    expect((await call("GET", "/user", { as: bearer(String(first.body.access_token)) })).status).toBe(200);
    sandbox.clock.advance(599_000);
    const again = await refresh(refreshToken);
    expect(again.status).toBe(200);
    expect(again.body.refresh_token).not.toBe(first.body.refresh_token);
    sandbox.clock.advance(1_000);
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: invalidRefresh });
    expect((await refresh(String(first.body.refresh_token))).status).toBe(200);
  });

  it("works once when the sandbox is strict, until reset()", async () => {
    sandbox.oauth.configure({ strictRefresh: true });
    const { refreshToken } = await obtainTokens(sandbox, app);
    expect((await refresh(refreshToken)).status).toBe(200);
    expect((await refresh(refreshToken)).body).toEqual(invalidRefresh);
    await sandbox.reset();
    expect(sandbox.oauth.settings.strictRefresh).toBe(false);
  });

  it("dies after three months without use, and each use begins them anew", async () => {
    const day = 24 * 3_600_000;
    const { refreshToken } = await obtainTokens(sandbox, app);
    sandbox.clock.advance(89 * day);
    const { body } = await refresh(refreshToken);
    sandbox.clock.advance(89 * day);
    expect((await refresh(String(body.refresh_token))).status).toBe(200);
    const { refreshToken: idle } = await obtainTokens(sandbox, app);
    sandbox.clock.advance(90 * day);
    expect((await refresh(idle)).body).toEqual(invalidRefresh);
  });

  it("works for its own consumer only", async () => {
    const { refreshToken } = await obtainTokens(sandbox, app);
    const form = { grant_type: "refresh_token", refresh_token: refreshToken };
    expect((await requestTokens(sandbox, robot, form)).body).toEqual(invalidRefresh);
    expect((await refresh(refreshToken)).status).toBe(200);
  });
});

describe("client_credentials", () => {
  it("make a private consumer act as itself, without a refresh token", async () => {
    const { body } = await requestTokens(sandbox, robot, { grant_type: "client_credentials" });
    expect(Object.keys(body).sort()).toEqual(["access_token", "expires_in", "scope", "token_type"]);
    const as = bearer(String(body.access_token));
    const hidden = await call("GET", "/repositories/acme/hidden", { as });
    expect(hidden.status).toBe(200);
    expect(hidden.headers.get("x-credential-type")).toBe("oauth2");
    expect(hidden.headers.has("x-ratelimit-limit")).toBe(false);
  });

  it("are nothing for a public consumer", async () => {
    const { status, body } = await requestTokens(sandbox, app, { grant_type: "client_credentials" });
    expect([status, body.error]).toEqual([400, "unauthorized_client"]);
  });
});

describe("an access token", () => {
  it("is a password for git, long as it is, with the user name of every token, until it ends", async () => {
    const { consumers } = await sandbox.seed({ consumers: { pusher: { callbackUrl, scopes: ["repository:write"] } } });
    const { accessToken } = await obtainTokens(sandbox, consumers.pusher as SeededConsumer);
    const urlAs = (name: string) => {
      const url = new URL(sandbox.gitUrl("hidden"));
      url.username = name;
      url.password = accessToken;
      return url.href;
    };
    expect(await git(".", "ls-remote", urlAs("x-token-auth"))).toBe("");
    await expect(git(".", "ls-remote", urlAs("sandbox-user"))).rejects.toThrow(/Authentication failed/);
    sandbox.clock.advance(7_200_000);
    await expect(git(".", "ls-remote", urlAs("x-token-auth"))).rejects.toThrow(/Authentication failed/);
  });

  it("is taken from the header only, not from the query or the body", async () => {
    const { accessToken } = await obtainTokens(sandbox, app);
    const hidden = "/repositories/acme/hidden";
    expect((await call("GET", hidden, { as: bearer(accessToken) })).status).toBe(200);
    const byQuery = await fetch(`${sandbox.apiUrl}${hidden}?access_token=${accessToken}`);
    expect(byQuery.status).toBe(404);
  });
});

describe("the token endpoint", () => {
  it("refuses in Bitbucket's words", async () => {
    const form = { grant_type: "client_credentials" };
    expect(await requestTokens(sandbox, robot, form, {})).toMatchObject({
      status: 400,
      body: {
        error: "unauthorized_client",
        error_description: "Requests must be authenticated using OAuth client credentials",
      },
    });
    for (const wrong of [
      { key: robot.key, secret: "x" },
      { key: "x", secret: robot.secret },
      { key: app.key, secret: robot.secret },
    ]) {
      expect((await requestTokens(sandbox, wrong, form)).body).toEqual({
        error: "unauthorized_client",
        error_description: "Invalid OAuth client credentials",
      });
    }
    expect((await requestTokens(sandbox, robot, { grant_type: "password" })).body).toEqual({
      error: "invalid_grant",
      error_description: "Unsupported grant type: password",
    });
  });

  it("does not read JSON, and says so as Bitbucket does", async () => {
    const answer = await fetch(sandbox.oauth.tokenUrl, {
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
    const form = { grant_type: "client_credentials", client_id: robot.key, client_secret: robot.secret };
    expect((await requestTokens(sandbox, robot, form, {})).status).toBe(200);
  });

  it("answers in the older form when it is told to", async () => {
    sandbox.oauth.configure({ legacyScopes: true });
    const { body } = await exchange(await obtainCode(sandbox, app));
    expect(body).toMatchObject({ scopes: "repository account", state: "authorization_code" });
    expect(body).not.toHaveProperty("scope");
  });

  it("carries out a refresh whose answer is lost", async () => {
    sandbox.oauth.configure({ strictRefresh: true });
    const { refreshToken } = await obtainTokens(sandbox, app);
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "truncate" } });
    await expect(refresh(refreshToken)).rejects.toThrow();
    expect((await refresh(refreshToken)).body).toEqual(invalidRefresh);
  });

  it("is struck by faults before it does anything", async () => {
    const { refreshToken } = await obtainTokens(sandbox, app);
    sandbox.faults.add({ operationId: "oauth-access-token", times: 1, effect: { kind: "status", status: 503 } });
    expect((await refresh(refreshToken)).status).toBe(503);
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: "oauth-access-token", status: 503 });
    expect((await refresh(refreshToken)).status).toBe(200);
  });
});

describe("a consumer", () => {
  it("takes everything that was granted to it along when it is removed", async () => {
    const { accessToken, refreshToken } = await obtainTokens(sandbox, app);
    const code = await obtainCode(sandbox, app);
    expect(sandbox.oauth.removeConsumer(app.key)).toBe(true);
    expect((await call("GET", "/user", { as: bearer(accessToken) })).status).toBe(401);
    const again = sandbox.oauth.addConsumer("app", { callbackUrl, key: app.key, secret: app.secret });
    expect(again.key).toBe(app.key);
    expect((await refresh(refreshToken)).body).toEqual(invalidRefresh);
    expect((await exchange(code)).body).toEqual(invalidCode);
    expect(sandbox.oauth.removeConsumer("nobody")).toBe(false);
  });

  it("that was added is gone after reset(), a seeded one is not, and its tokens come back with a snapshot", async () => {
    const before = await obtainTokens(sandbox, app);
    const snapshot = await sandbox.snapshot();
    const { key } = sandbox.oauth.addConsumer("other", { isPrivate: true });
    await sandbox.reset();
    expect(sandbox.oauth.consumers.map((consumer) => consumer.key)).toEqual([app.key, robot.key]);
    expect(sandbox.oauth.consumers.some((consumer) => consumer.key === key)).toBe(false);
    expect((await call("GET", "/user", { as: bearer(before.accessToken) })).status).toBe(401);
    await sandbox.restore(snapshot);
    expect((await call("GET", "/user", { as: bearer(before.accessToken) })).status).toBe(200);
  });

  it("has the same key in every run", async () => {
    const other = await createSandbox({ seed: { consumers: { app: { callbackUrl } } } });
    expect(other.oauth.consumers).toEqual([{ name: "app", key: app.key }]);
    await other.close();
  });

  it("cannot be one with a callback URL that runs in the page", () => {
    expect(() => sandbox.oauth.addConsumer("bad", { callbackUrl: "javascript:alert(1)" })).toThrow(/callbackUrl/);
  });

  it("has nothing secret in the log", async () => {
    const { accessToken, refreshToken } = await obtainTokens(sandbox, app);
    const log = JSON.stringify(sandbox.requests);
    for (const secret of [app.secret, accessToken, refreshToken]) expect(log).not.toContain(secret);
  });
});
