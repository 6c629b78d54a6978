import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { findDrift } from "../../scripts/facts/find-drift.js";
import { renderFiles } from "../../scripts/facts/render-files.js";
import { specFolder } from "./spec-folder.js";

describe("generated files", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it("are what the facts and overlays give", () => {
    const root = fileURLToPath(new URL("../", specFolder));
    expect(findDrift(renderFiles(specFolder), root)).toEqual({ stale: [], surplus: [] });
  });

  it("come out the same twice", () => {
    expect([...renderFiles(specFolder)]).toEqual([...renderFiles(specFolder)]);
  });

  it("are named when they differ, are missing or are left over", () => {
    const root = mkdtempSync(join(tmpdir(), "generated-"));
    folders.push(root);
    mkdirSync(join(root, "src/generated"), { recursive: true });
    for (const name of ["kept", "changed", "left-over"]) writeFileSync(join(root, `src/generated/${name}.ts`), name);
    const files = new Map(
      ["kept", "changed", "missing"].map((name) => [`src/generated/${name}.ts`, name === "changed" ? "new" : name]),
    );
    expect(findDrift(files, root)).toEqual({
      stale: ["src/generated/changed.ts", "src/generated/missing.ts"],
      surplus: ["src/generated/left-over.ts"],
    });
  });
});
