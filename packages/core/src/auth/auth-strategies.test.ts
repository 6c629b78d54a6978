import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../errors/configuration-error.js";
import { accessTokenAuth } from "./access-token-auth.js";
import { anonymousAuth } from "./anonymous-auth.js";
import { apiTokenAuth } from "./api-token-auth.js";
import { appPasswordAuth } from "./app-password-auth.js";
import { authFromEnv } from "./auth-from-env.js";
import { oauthAuth } from "./oauth-auth.js";

const token = "canary-_=token";
const get = { method: "GET", url: "https://api.bitbucket.org/2.0/user" };

describe("apiTokenAuth", () => {
  it("authorizes with Basic of email and token, and gives git its own user name", () => {
    const auth = apiTokenAuth({ email: "zoë@example.com", token });
    expect(auth.authorize(get)).toEqual({
      authorization: `Basic ${Buffer.from(`zoë@example.com:${token}`).toString("base64")}`,
    });
    expect(auth.gitCredentials?.()).toEqual({ username: "x-bitbucket-api-token-auth", password: token });
    expect([auth.kind, auth.scopeDialect]).toEqual(["api-token", "granular"]);
  });

  it("refuses a user name, and says what is wanted", () => {
    expect(() => apiTokenAuth({ email: "zoe", token })).toThrow(/email address of the Atlassian account, not "zoe"/);
  });
});

describe("a strategy without its credential", () => {
  it.each([
    ["apiTokenAuth", apiTokenAuth, "token"],
    ["accessTokenAuth", accessTokenAuth, "token"],
    ["oauthAuth", oauthAuth, "accessToken"],
  ])("is refused by %s, with the name of what is missing", (_name, strategy, option) => {
    for (const options of [undefined, {}, { tokn: token }]) {
      expect(() => strategy(options as never)).toThrow(`\`${option}\` is missing or empty`);
    }
  });
});

describe("accessTokenAuth and oauthAuth", () => {
  it("authorize with Bearer and give git x-token-auth", async () => {
    for (const auth of [accessTokenAuth({ token }), oauthAuth({ accessToken: token })]) {
      expect(auth.authorize(get)).toEqual({ authorization: `Bearer ${token}` });
      expect(await auth.gitCredentials?.()).toEqual({ username: "x-token-auth", password: token });
    }
  });

  it("ask a token source at every request and tell it which token was refused", async () => {
    const refused: string[] = [];
    let current = "first-token";
    const auth = oauthAuth({
      tokenSource: {
        getToken: async () => current,
        renew: async (old) => {
          refused.push(old);
          current = "second-token";
          return true;
        },
      },
    });
    const sent = await auth.authorize(get);
    expect(await auth.onUnauthorized?.({ status: 401, headers: new Headers(), sent })).toBe("retry");
    expect(refused).toEqual(["first-token"]);
    expect(await auth.authorize(get)).toEqual({ authorization: "Bearer second-token" });
  });
});

describe("a secret", () => {
  it.each([[""], [undefined], [" padded"], ["line\r\nbreak"], ["tökén"], [7]])(
    "is refused as %j without being repeated",
    (bad) => {
      for (const make of [
        () => accessTokenAuth({ token: bad as string }),
        () => oauthAuth({ accessToken: bad as string }),
      ]) {
        expect(make).toThrow(ConfigurationError);
        if (bad) expect(make).not.toThrow(String(bad));
      }
    },
  );

  it("is named as an App Password when it looks like one, with the date and what replaces it", () => {
    expect(() => accessTokenAuth({ token: "ATBBcanary" })).toThrow(/2026-07-28.*apiTokenAuth/);
    expect(() => appPasswordAuth({ username: "zoe", appPassword: "canary" })).toThrow(/2026-07-28.*apiTokenAuth/);
  });

  it("does not show when a strategy is printed", () => {
    for (const auth of [
      apiTokenAuth({ email: "me@example.com", token }),
      accessTokenAuth({ token }),
      oauthAuth({ accessToken: token }),
    ]) {
      const printed =
        inspect(auth, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(auth) + auth.describe();
      expect(printed).not.toContain("canary");
    }
  });
});

describe("authFromEnv", () => {
  it.each([
    [{ BITBUCKET_EMAIL: "me@example.com", BITBUCKET_API_TOKEN: token }, "api-token"],
    [{ ATLASSIAN_ACCOUNT_EMAIL: "me@example.com", ATLASSIAN_API_TOKEN: token }, "api-token"],
    [{ BITBUCKET_ACCESS_TOKEN: token }, "access-token"],
    [{ BITBUCKET_OAUTH_ACCESS_TOKEN: token }, "oauth"],
    [{ BITBUCKET_ACCESS_TOKEN: token, BITBUCKET_APP_PASSWORD: "old" }, "access-token"],
  ])("reads %j", (env, kind) => {
    expect(authFromEnv(env).kind).toBe(kind);
  });

  it("names every variable when none is set, and what is missing when half is", () => {
    expect(() => authFromEnv({})).toThrow(
      /BITBUCKET_EMAIL and BITBUCKET_API_TOKEN .*BITBUCKET_ACCESS_TOKEN .*BITBUCKET_OAUTH_ACCESS_TOKEN/,
    );
    expect(() => authFromEnv({ BITBUCKET_API_TOKEN: token })).toThrow("There is an API token but no email.");
    expect(() => authFromEnv({ BITBUCKET_EMAIL: "me@example.com" })).toThrow("There is an email but no API token.");
  });

  it("explains an App Password", () => {
    expect(() => authFromEnv({ BITBUCKET_USERNAME: "zoe", BITBUCKET_APP_PASSWORD: "canary" })).toThrow(
      /BITBUCKET_APP_PASSWORD.*2026-07-28/,
    );
  });
});

describe("anonymousAuth", () => {
  it("adds nothing", () => {
    expect(anonymousAuth().authorize(get)).toEqual({});
  });
});
