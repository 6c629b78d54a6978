import { authFromEnv } from "@bucketkit/core";
import { expect, it } from "vitest";
import { shellWordsOf } from "./shell-words-of.js";

it("names what a shell can do about a missing credential, and nothing of code", () => {
  const words = (() => {
    try {
      return String(authFromEnv({}).kind);
    } catch (error) {
      return shellWordsOf(error);
    }
  })();
  expect(words).toContain("BITBUCKET_API_TOKEN");
  expect(words).toContain("bucketkit login");
  expect(words).not.toContain("auth`");
});

it("leaves other errors as they are", () => {
  expect(shellWordsOf(new Error("or pass `auth`"))).toBe("or pass `auth`");
  expect(shellWordsOf("text")).toBe("text");
});
