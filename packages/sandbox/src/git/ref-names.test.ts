import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFilePath, isRefName } from "./ref-names.js";

function gitAccepts(name: string): boolean {
  try {
    execFileSync("git", ["check-ref-format", `refs/heads/${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("isRefName", () => {
  it("accepts nothing that git refuses", () => {
    const character = fc.constantFrom(..."ab/.-@{}~^:?*[\\ \t\u007f\u0001é".split(""));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 8 }), (name) => {
        if (isRefName(name)) expect(gitAccepts(name)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("accepts usual names, and names in any script", () => {
    for (const name of ["main", "feature/x", "v1.0", "größe", "日本/1", "a-b_c", "@a", "fix#12"]) {
      expect(isRefName(name)).toBe(true);
      expect(gitAccepts(name)).toBe(true);
    }
  });
});

describe("isFilePath", () => {
  it("refuses whatever could leave the repository or reach its own files", () => {
    const segment = fc.constantFrom("a", "..", ".", "", ".git", ".GIT", "b c", "é");
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const isHarmless = segments.every((part) => !["..", ".", "", ".git", ".GIT"].includes(part));
        expect(isFilePath(segments.join("/"))).toBe(isHarmless);
      }),
    );
    expect(isFilePath("a\0b")).toBe(false);
  });
});
