import { describe, expect, it } from "vitest";
import type { Manifest } from "../workspace/manifest.js";
import { findExportProblems } from "./find-export-problems.js";

const entry = { "@bucketkit/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" };
const published = { types: "./dist/index.d.ts", default: "./dist/index.js" };

function messages(manifest: Partial<Manifest>): string[] {
  const all = findExportProblems([{ directory: "packages/core", manifest: { name: "@bucketkit/core", ...manifest } }]);
  return all.map(({ file, message }) => `${file}: ${message}`);
}

describe("findExportProblems", () => {
  it("accepts the same entries without the source condition", () => {
    const manifest = { "./package.json": "./package.json" };
    expect(
      messages({ exports: { ".": entry, ...manifest }, publishConfig: { exports: { ".": published, ...manifest } } }),
    ).toEqual([]);
  });

  it("accepts a package without sources in its exports and without publishConfig", () => {
    expect(messages({ exports: { "./package.json": "./package.json" } })).toEqual([]);
  });

  it("finds the source condition in what is published", () => {
    expect(messages({ exports: { ".": entry } })).toEqual([
      expect.stringContaining('publishConfig.exports["."] must be'),
    ]);
  });

  it("finds an entry that only one side has", () => {
    expect(
      messages({ exports: { ".": entry, "./x": "./x.json" }, publishConfig: { exports: { ".": published } } }),
    ).toHaveLength(1);
    expect(
      messages({ exports: { ".": entry }, publishConfig: { exports: { ".": published, "./x": "./x.json" } } }),
    ).toEqual(['packages/core/package.json: publishConfig.exports["./x"] is not in exports']);
  });

  it("finds conditions in another order, because the first that matches wins", () => {
    const reordered = { default: "./dist/index.js", types: "./dist/index.d.ts" };
    expect(messages({ exports: { ".": entry }, publishConfig: { exports: { ".": reordered } } })).toHaveLength(1);
  });

  it("finds an entry that leads to the build of another source", () => {
    const wrong = { ...entry, "@bucketkit/source": "./src/other.ts" };
    expect(messages({ exports: { ".": wrong }, publishConfig: { exports: { ".": published } } })).toEqual([
      expect.stringContaining("./dist/other.js"),
    ]);
  });

  it("leaves private packages alone", () => {
    expect(messages({ private: true, exports: { ".": entry } })).toEqual([]);
  });
});
