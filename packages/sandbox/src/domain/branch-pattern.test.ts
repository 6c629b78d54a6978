import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesBranchPattern } from "./branch-pattern.js";

/** The same by a regular expression, which may take long but cannot be wrong in the same way. */
function expected(branch: string, pattern: string): boolean {
  const source = pattern
    .replace(/[\\^$.|()[\]{}+]/g, "\\$&")
    .replaceAll("*", "[^]*")
    .replaceAll("?", "[^]");
  return new RegExp(`^${source}$`).test(branch);
}

describe("matchesBranchPattern", () => {
  it.each([
    ["main", "main", true],
    ["main2", "main", false],
    ["feature/a/b", "feature/*", true],
    ["feature", "feature/*", false],
    ["any/thing", "*", true],
    ["release/1.2", "release/?.?", true],
    ["release/10.2", "release/?.?", false],
    ["a.b", "a+b", false],
  ])("says of %s and %s: %s", (branch, pattern, isMatch) => {
    expect(matchesBranchPattern(branch, pattern)).toBe(isMatch);
  });

  it("agrees with a regular expression", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?", "."), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (branch, pattern) => {
        expect(matchesBranchPattern(branch, pattern)).toBe(expected(branch, pattern));
      }),
      { numRuns: 5000 },
    );
  });

  it("takes no longer for patterns that were made to take long", () => {
    const started = performance.now();
    expect(matchesBranchPattern("a".repeat(2000), `${"a*".repeat(1000)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
