import { describe, expect, it } from "vitest";
import { findFileProblems } from "./find-file-problems.js";

const lines = (count: number) => "const line = 1;\n".repeat(count);

describe("findFileProblems", () => {
  it("accepts 300 lines and not one more", () => {
    expect(findFileProblems("packages/core/src/client.ts", lines(300))).toEqual([]);
    expect(findFileProblems("packages/core/src/client.ts", lines(301))).toMatchObject([
      { file: "packages/core/src/client.ts", message: expect.stringContaining("301 lines") },
    ]);
  });

  it("does not judge generated files and files that are not code", () => {
    expect(findFileProblems("packages/core/src/generated/operations.ts", lines(9_000))).toEqual([]);
    expect(findFileProblems("packages/core/spec/bitbucket-cloud.json", lines(9_000))).toEqual([]);
  });

  it.each([
    "packages/core/src/utils.ts",
    "packages/core/src/utils/encode.ts",
    "packages/core/src/helper.test.ts",
    "packages/core/src/url-helpers.ts",
    "packages/core/src/common/a.mjs",
    "apps/cli/src/misc.ts",
  ])("asks for a better name than %s", (file) => {
    expect(findFileProblems(file, "")).toMatchObject([{ file, message: expect.stringContaining("name the idea") }]);
  });

  it("accepts a name in which such a word is part of a term", () => {
    expect(findFileProblems("packages/sandbox/src/git/common-ancestor.ts", "")).toEqual([]);
  });
});
