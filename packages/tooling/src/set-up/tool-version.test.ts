import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAtLeast, parseVersion } from "./tool-version.mjs";

describe("parseVersion", () => {
  it.each([
    ["git version 2.39.5", [2, 39, 5]],
    ["git version 2.39.5 (Apple Git-154)", [2, 39, 5]],
    ["git version 2.47.1.windows.2", [2, 47, 1]],
    ["2.38", [2, 38]],
  ])("reads %s", (text, numbers) => {
    expect(parseVersion(text)).toEqual(numbers);
  });

  it("finds nothing in a text without a version", () => {
    expect(parseVersion("command not found")).toBeUndefined();
  });
});

describe("isAtLeast", () => {
  it.each([
    [[2, 38], true],
    [[2, 38, 1], true],
    [[2, 100], true],
    [[3], true],
    [[2, 37, 9], false],
    [[2], false],
    [[1, 99], false],
  ])("judges %j against 2.38: %s", (version, expected) => {
    expect(isAtLeast(version, [2, 38])).toBe(expected);
  });

  it("orders any two versions one way or the other, and both ways only when they are equal", () => {
    const version = fc.array(fc.nat(50), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(version, version, (left, right) => {
        const both = isAtLeast(left, right) && isAtLeast(right, left);
        expect(isAtLeast(left, right) || isAtLeast(right, left)).toBe(true);
        expect(both).toBe(left.join(".") === right.join("."));
      }),
    );
  });
});
