import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDeeperThan } from "./json-depth.js";

/** How many levels a value has, by recursion. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(levelsOf));
}

describe("isDeeperThan", () => {
  it("counts levels of lists and objects", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, limit) => {
        expect(isDeeperThan(value, limit)).toBe(levelsOf(value) > limit);
      }),
    );
  });

  it("does not care how deep it is", () => {
    const deep: unknown = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));
    expect(isDeeperThan(deep, 199_999)).toBe(true);
    expect(isDeeperThan(deep, 200_000)).toBe(false);
  });
});
