import { describe, expect, it } from "vitest";
import { keepRecent } from "./keep-recent.js";

describe("keepRecent", () => {
  it("makes a value once, and drops the one unused for longest", () => {
    const made: string[] = [];
    const recent = keepRecent(2, (key) => {
      made.push(key);
      return { key };
    });
    const first = recent.of("a");
    recent.of("b");
    expect(recent.of("a")).toBe(first);
    recent.of("c");
    expect(recent.of("a")).toBe(first);
    recent.of("b");
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("makes a deleted one anew", () => {
    const recent = keepRecent(2, (key) => ({ key }));
    const first = recent.of("a");
    recent.delete("a");
    expect(recent.of("a")).not.toBe(first);
  });
});
