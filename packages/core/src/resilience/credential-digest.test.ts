import { describe, expect, it } from "vitest";
import { accessTokenAuth } from "../auth/access-token-auth.js";
import { anonymousAuth } from "../auth/anonymous-auth.js";
import { apiTokenAuth } from "../auth/api-token-auth.js";
import type { AuthStrategy } from "../auth/auth-strategy.js";
import { credentialDigest } from "./credential-digest.js";

const digest = (auth: AuthStrategy) => credentialDigest(auth, "GET", "https://api.bitbucket.org/2.0");

describe("credentialDigest", () => {
  it("is the same for the same credential, another for any other, and does not give it away", async () => {
    const digests = await Promise.all([
      digest(accessTokenAuth({ token: "CANARY" })),
      digest(accessTokenAuth({ token: "CANARY" })),
      digest(accessTokenAuth({ token: "CANARY2" })),
      digest(apiTokenAuth({ email: "me@example.com", token: "CANARY" })),
      digest(apiTokenAuth({ email: "you@example.com", token: "CANARY" })),
      digest(anonymousAuth()),
    ]);
    expect(digests[0]).toBe(digests[1]);
    expect(new Set(digests).size).toBe(5);
    expect(digests.join()).toMatch(/^[0-9a-f,]+$/);
  });

  it("changes with a token that is replaced", async () => {
    let token = "one";
    const auth: AuthStrategy = { ...anonymousAuth(), authorize: async () => ({ authorization: `Bearer ${token}` }) };
    const before = await digest(auth);
    expect(await digest(auth)).toBe(before);
    token = "two";
    expect(await digest(auth)).not.toBe(before);
  });
});
