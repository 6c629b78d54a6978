import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installFingerprint, isInstalled, recordInstall } from "./install-marker.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "install-marker-"));
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"]) writeFileSync(join(root, file), file);
  for (const directory of ["packages/core", "apps/cli"]) {
    mkdirSync(join(root, directory, "node_modules"), { recursive: true });
    writeFileSync(join(root, directory, "package.json"), "{}");
  }
});

afterEach(() => rmSync(root, { recursive: true }));

describe("installFingerprint", () => {
  it.each(["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "packages/core/package.json"])(
    "changes with %s",
    (file) => {
      const before = installFingerprint(root);
      writeFileSync(join(root, file), "changed");
      expect(installFingerprint(root)).not.toBe(before);
    },
  );

  it("changes when a package is added", () => {
    const before = installFingerprint(root);
    mkdirSync(join(root, "examples/pipe"), { recursive: true });
    writeFileSync(join(root, "examples/pipe/package.json"), "{}");
    expect(installFingerprint(root)).not.toBe(before);
  });

  it("does not change with a source file", () => {
    const before = installFingerprint(root);
    writeFileSync(join(root, "packages/core/index.ts"), "export {}");
    expect(installFingerprint(root)).toBe(before);
  });
});

describe("isInstalled", () => {
  it("is false before the first install and after a damaged marker", () => {
    expect(isInstalled(root, "a", null)).toBe(false);
    mkdirSync(join(root, "node_modules/.cache/bucketkit"), { recursive: true });
    writeFileSync(join(root, "node_modules/.cache/bucketkit/install.json"), "{");
    expect(isInstalled(root, "a", null)).toBe(false);
  });

  it("covers every selection after a full install of the same state", () => {
    recordInstall(root, "a", null);
    expect(isInstalled(root, "a", null)).toBe(true);
    expect(isInstalled(root, "a", ["x..."])).toBe(true);
    expect(isInstalled(root, "b", null)).toBe(false);
  });

  it("covers after partial installs only what they selected", () => {
    recordInstall(root, "a", ["x..."]);
    recordInstall(root, "a", ["y..."]);
    expect(isInstalled(root, "a", ["y...", "x..."])).toBe(true);
    expect(isInstalled(root, "a", ["z..."])).toBe(false);
    expect(isInstalled(root, "a", null)).toBe(false);
  });

  it("forgets earlier partial installs when the state has changed", () => {
    recordInstall(root, "a", ["x..."]);
    recordInstall(root, "b", ["y..."]);
    expect(isInstalled(root, "b", ["x..."])).toBe(false);
  });

  it("stays full when a partial install follows a full one", () => {
    recordInstall(root, "a", null);
    recordInstall(root, "a", ["x..."]);
    expect(isInstalled(root, "a", null)).toBe(true);
  });

  it("notices that the node_modules of a package was removed", () => {
    recordInstall(root, "a", null);
    rmSync(join(root, "apps/cli/node_modules"), { recursive: true });
    expect(isInstalled(root, "a", null)).toBe(false);
  });
});
