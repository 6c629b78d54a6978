import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { repositoryRoot } from "../../src/set-up/repository-root.mjs";
import { packPackage, type Tarball } from "../../src/tarballs/pack-package.js";
import { readWorkspace } from "../../src/workspace/read-workspace.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Absolute path of the project that installed the tarballs. */
    consumer: string;
    tarballs: readonly Tarball[];
  }
}

let folder = "";

/** Packs every published package and installs all tarballs together, as someone would who got them from the registry. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "bucketkit-consumer-")));
  const published = readWorkspace(repositoryRoot).filter(({ manifest }) => !manifest.private);
  const tarballs: Tarball[] = [];
  for (const member of published) tarballs.push(await packPackage(member, folder));
  const files = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]));
  // Entries that need an optional peer are imported too.
  const peers = Object.assign({}, ...tarballs.map(({ manifest }) => manifest.peerDependencies));
  const manifest = {
    name: "consumer",
    private: true,
    type: "module",
    dependencies: files,
    devDependencies: {
      ...peers,
      "@types/node": "^20.19.0",
      "typescript-5": "npm:typescript@5.9.3",
      "typescript-7": "npm:typescript@7.0.2",
    },
    // The packages depend on each other by versions that the registry does not have yet.
    overrides: files,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  execFileSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"],
    {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    },
  );
  provide("consumer", folder);
  provide("tarballs", tarballs);
}

/** Removes the project with everything in it. */
export function teardown(): void {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
