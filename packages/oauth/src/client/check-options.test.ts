import { bitbucketCloud, ConfigurationError } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { describe, expect, it, vi } from "vitest";
import { createOAuthClient } from "./create-oauth-client.js";
import type { OAuthClientOptions } from "./oauth-client-options.js";

const good: OAuthClientOptions = {
  clientId: "key",
  clientSecret: "s3cr3t",
  redirectUri: "https://app.example/callback",
  store: createMemoryStore(),
};

/** The error of options that are good but for these. */
function errorOf(options: Record<string, unknown>): ConfigurationError {
  try {
    createOAuthClient({ ...good, ...options } as OAuthClientOptions);
  } catch (error) {
    if (ConfigurationError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("options of createOAuthClient", () => {
  it("are refused by name when they are misspelt: without `scopes` people would be asked for all", () => {
    const { code, message } = errorOf({ scope: ["repository"] });
    expect(code).toBe("CONFIG_INVALID");
    expect(message).toMatch(/createOAuthClient has no option `scope`\. There are: .*\bscopes\b/);
    expect(message).not.toContain("s3cr3t");
  });

  it.each([
    ["nonsense", 'not "nonsense"'],
    ["http://app.example/callback", 'not "http://app.example/callback"'],
    ["https://rin:CANARY@app.example/callback?key=CANARY#CANARY", 'not "https://***@app.example/callback"'],
    ["rin:CANARY@app.example", 'not "***@app.example"'],
  ])("repeats the redirectUri %s without its secrets", (redirectUri, words) => {
    const { message } = errorOf({ redirectUri });
    expect(message).toContain(words);
    expect(message).not.toContain("CANARY");
  });

  it.each([
    ["store", {}, "createMemoryStore()"],
    ["scopes", "repository", '["repository"]'],
  ])("says what %s must be", (name, value, form) => {
    expect(errorOf({ [name]: value })).toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining(form),
    });
  });

  it.each(["clientId", "clientSecret", "redirectUri", "store"])("names %s when it is missing", (name) => {
    for (const value of [undefined, "", null]) {
      expect(errorOf({ [name]: value })).toMatchObject({
        code: "CONFIG_MISSING",
        message: expect.stringContaining(`\`${name}\``),
      });
    }
  });

  it.each([
    ["clientId", "a:b"],
    ["clientId", "a b"],
    ["clientSecret", "s3cr3t\n"],
    ["clientSecret", "s3cr3t\u00e9"],
    ["redirectUri", "app.example"],
    ["redirectUri", "http://app.example/callback"],
    ["redirectUri", "http://127.0.0.1.evil.example/"],
    ["redirectUri", "https://app.example/#x"],
    ["redirectUri", "https://me@app.example/"],
    ["redirectUri", "javascript:alert(1)"],
    ["scopes", ["repository", "read:repository:bitbucket"]],
    ["scopes", ["repository pullrequest"]],
    ["hosts", { ...bitbucketCloud, web: "http://bitbucket.example" }],
  ])("refuses a %s of %j, and repeats no secret", (name, value) => {
    const error = errorOf({ [name]: value });
    expect(error.code).toBe("CONFIG_INVALID");
    expect(error.message).toContain(name);
    expect(error.message).not.toContain("s3cr3t");
  });

  it("sends the secret over no open network, also when the environment says so", () => {
    vi.stubEnv("BUCKETKIT_HOSTS", '{"web":"http://bitbucket.example"}');
    expect(errorOf({}).message).toContain("hosts.web");
    vi.stubEnv("BUCKETKIT_HOSTS", '{"web":"http://127.0.0.1:8910"}');
    expect(createOAuthClient(good).clientId).toBe("key");
  });

  it.each(["http://127.0.0.1:3000/cb", "http://[::1]:3000/cb", "http://localhost/cb", "https://app.example/cb?a=1"])(
    "takes a redirectUri of %s",
    (redirectUri) => {
      expect(createOAuthClient({ ...good, redirectUri }).redirectUri).toBe(redirectUri);
    },
  );
});
