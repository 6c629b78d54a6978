import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OAuthConsumerRecord } from "../state/oauth-records.js";
import { isCallbackUrl, redirectTarget } from "./redirect-rule.js";

function consumer(callbackUrl: string | undefined): OAuthConsumerRecord {
  return {
    key: "key",
    secret: "secret",
    name: "app",
    description: "",
    url: "",
    workspaceUuid: "{w}",
    callbackUrl,
    isPrivate: false,
    scopes: [],
  };
}

const target = (registered: string | undefined, requested?: string) =>
  redirectTarget(consumer(registered), requested)?.href;

describe("redirectTarget", () => {
  it("is the callback URL when none is asked for, and nothing for a consumer without one", () => {
    expect(target("https://app.example/cb")).toBe("https://app.example/cb");
    expect(target(undefined)).toBeUndefined();
    expect(target(undefined, "https://app.example/cb")).toBeUndefined();
  });

  it("may add to the callback URL", () => {
    expect(target("https://app.example/cb", "https://app.example/cb/two?x=1")).toBe("https://app.example/cb/two?x=1");
    expect(target("https://app.example", "https://app.example/cb")).toBe("https://app.example/cb");
  });

  it.each([
    "https://app.example.evil.test/cb",
    "https://app.example@evil.test/cb",
    "https://user@app.example/cb",
    "http://app.example/cb",
    "https://app.example:8443/cb",
    "https://app.example/other",
    "https://app.example/cb/../other",
    "https://app.example/cb#fragment",
    "//evil.test/cb",
    "javascript:alert(1)",
    "not a url",
  ])("never leads to %s", (requested) => {
    expect(target("https://app.example/cb", requested)).toBeUndefined();
  });

  it("keeps to the origin of the callback URL, whatever is appended", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (appended) => {
        const reached = target("https://app.example/cb", `https://app.example/cb${appended}`);
        return reached === undefined || new URL(reached).origin === "https://app.example";
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (appended) => {
        const reached = target("https://app.example", `https://app.example${appended}`);
        return reached === undefined || new URL(reached).origin === "https://app.example";
      }),
      { numRuns: 2000 },
    );
  });
});

describe("isCallbackUrl", () => {
  it("takes what an app can be reached by, and nothing that runs in the page", () => {
    expect(["https://a.example/cb", "http://127.0.0.1:3000/cb", "myapp://cb"].every(isCallbackUrl)).toBe(true);
    expect(["javascript:alert(1)", "data:text/html,x", "/cb", "", "https://a.example/#x"].some(isCallbackUrl)).toBe(
      false,
    );
  });
});
