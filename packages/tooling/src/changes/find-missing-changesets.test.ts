import { describe, expect, it } from "vitest";
import type { WorkspacePackage } from "../workspace/read-workspace.js";
import { findMissingChangesets } from "./find-missing-changesets.js";

const packages: WorkspacePackage[] = [
  { directory: "packages/core", manifest: { name: "@bucketkit/core" } },
  { directory: "packages/core-extra", manifest: { name: "@bucketkit/core-extra" } },
  { directory: "packages/tooling", manifest: { name: "@internal/tooling", private: true } },
  { directory: "apps/cli", manifest: { name: "bucketkit" } },
];

function missing(files: readonly string[], ...changesets: string[][]): string[] {
  return findMissingChangesets(packages, { files, changesets }).map(({ file }) => file);
}

describe("findMissingChangesets", () => {
  it("wants a changeset for changed sources of published packages", () => {
    expect(missing(["packages/core/src/index.ts", "apps/cli/src/bin.ts"])).toEqual([
      "packages/core/src/index.ts",
      "apps/cli/src/bin.ts",
    ]);
  });

  it("wants every changed package named, in one changeset or in several", () => {
    const files = ["packages/core/src/index.ts", "apps/cli/src/bin.ts"];
    expect(missing(files, ["@bucketkit/core"])).toEqual(["apps/cli/src/bin.ts"]);
    expect(missing(files, ["@bucketkit/core", "bucketkit"])).toEqual([]);
    expect(missing(files, ["@bucketkit/core"], ["bucketkit"])).toEqual([]);
  });

  it("accepts an empty changeset as the word that nothing is released", () => {
    expect(missing(["packages/core/src/index.ts"], [])).toEqual([]);
  });

  it.each([
    "packages/tooling/src/a.ts",
    "packages/core/src/index.test.ts",
    "packages/core/test/a.test.ts",
    "packages/core/README.md",
    "README.md",
  ])("wants none for %s", (file) => {
    expect(missing([file])).toEqual([]);
  });

  it("does not mistake a package for one whose name it begins with", () => {
    expect(missing(["packages/core-extra/src/a.ts"], ["@bucketkit/core-extra"])).toEqual([]);
  });
});
