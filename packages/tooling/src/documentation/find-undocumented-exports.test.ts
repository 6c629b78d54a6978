import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findUndocumentedExports } from "./find-undocumented-exports.js";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "undocumented-"));
});

afterEach(() => rmSync(root, { recursive: true }));

function undocumented(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    noLib: true,
  };
  const found = findUndocumentedExports(root, [join(root, "index.ts")], options);
  return found.map(({ file, line, message }) => `${file}:${line} ${/"(.+)"/.exec(message)?.[1]}`);
}

describe("findUndocumentedExports", () => {
  it("follows exports to where they are declared", () => {
    const files = {
      "index.ts": 'export { a, b as renamed } from "./a.js";\nexport type { Options } from "./a.js";\n',
      "a.ts":
        "/** Documented. */\nexport const a = 1;\n\nexport function b(): void {}\n// A comment is no docstring.\nexport interface Options {}\n",
    };
    expect(undocumented(files)).toEqual(["a.ts:4 renamed", "a.ts:6 Options"]);
  });

  it("does not take a docstring with nothing but tags for one", () => {
    expect(undocumented({ "index.ts": "/** @internal */\nexport const a = 1;\n" })).toEqual(["index.ts:2 a"]);
  });

  it("is content with one documented overload or declaration", () => {
    const text =
      "/** First. */\nexport function a(value: string): void;\nexport function a(value: number): void;\nexport function a(): void {}\n";
    expect(undocumented({ "index.ts": text })).toEqual([]);
  });

  it("reports an entry that is missing or empty", () => {
    expect(undocumented({ "index.ts": "" })).toEqual(["index.ts:undefined undefined"]);
  });
});
