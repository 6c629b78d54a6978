import { describe, expect, it } from "vitest";
import type { Manifest } from "../workspace/manifest.js";
import { findTarballProblems } from "./find-tarball-problems.js";

const manifest: Manifest = {
  name: "@bucketkit/core",
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./spec.json": "./spec.json",
    "./package.json": "./package.json",
  },
  bin: { bucketkit: "./dist/bin.js" },
  dependencies: { "openapi-fetch": "0.17.0" },
};
const files = [
  "package.json",
  "README.md",
  "LICENSE",
  "spec.json",
  "dist/index.js",
  "dist/index.d.ts",
  "dist/bin.js",
  "dist/chunk.js",
];

describe("findTarballProblems", () => {
  it("accepts a whole package", () => {
    expect(findTarballProblems(manifest, files)).toEqual([]);
  });

  it.each(["README.md", "LICENSE", "dist/index.js", "dist/index.d.ts", "dist/bin.js", "spec.json"])(
    "misses %s",
    (file) => {
      const problems = findTarballProblems(
        manifest,
        files.filter((other) => other !== file),
      );
      expect(problems).toEqual([expect.stringContaining(file)]);
    },
  );

  it.each(["src/index.ts", "dist/index.test.d.ts", "dist/index.js.map", "tsconfig.build.json", "test/dist/a.ts"])(
    "does not want %s",
    (file) => {
      expect(findTarballProblems(manifest, [...files, file])).toEqual([`${file} does not belong into it`]);
    },
  );

  it("finds the source condition at any depth", () => {
    const nested = {
      node: { "@bucketkit/source": "./dist/index.js", default: "./dist/index.js" },
      types: "./dist/index.d.ts",
    };
    expect(findTarballProblems({ ...manifest, exports: { ".": nested } }, files)).toEqual([
      'exports["."] has the source condition',
    ]);
  });

  it("finds code without types", () => {
    expect(findTarballProblems({ ...manifest, exports: { ".": "./dist/index.js" } }, files)).toEqual([
      'exports["."] has no types',
    ]);
  });

  it.each(["dependencies", "peerDependencies", "devDependencies"] as const)(
    "finds versions of the workspace in %s",
    (field) => {
      for (const version of ["workspace:*", "catalog:", "link:../core"]) {
        expect(findTarballProblems({ ...manifest, [field]: { other: version } }, files)).toEqual([
          `the version of other is "${version}"`,
        ]);
      }
    },
  );
});
