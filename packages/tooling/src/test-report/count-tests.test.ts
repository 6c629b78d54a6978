import { describe, expect, it } from "vitest";
import { type CountedModule, countTests } from "./count-tests.js";

function tested(states: readonly string[], errors: readonly unknown[] = []): CountedModule {
  return { children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) }, errors: () => errors };
}

describe("countTests", () => {
  it("adds up the tests of all files by their state", () => {
    expect(countTests([tested(["passed", "failed", "skipped"]), tested(["passed"])], [])).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it("counts a file that cannot be loaded as a failure", () => {
    expect(countTests([tested([], [new SyntaxError("unexpected token")])], []).failed).toBe(1);
  });

  it("counts an error outside any test as a failure", () => {
    expect(countTests([tested(["passed"])], [new Error("thrown later")])).toMatchObject({ passed: 1, failed: 1 });
  });

  it("counts a test that an aborted run left unfinished as a failure", () => {
    expect(countTests([tested(["pending"])], []).failed).toBe(1);
  });
});
