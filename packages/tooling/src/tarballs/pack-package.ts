import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { toolEnvironment } from "../set-up/run-tool.mjs";
import type { Manifest } from "../workspace/manifest.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";

/** A package as npm users get it. */
export interface Tarball {
  /** Absolute. */
  readonly path: string;
  /** The package.json inside, which differs from the one in the workspace. */
  readonly manifest: Manifest;
  /** Paths inside, relative to the package. */
  readonly files: readonly string[];
}

const run = promisify(execFile);

/**
 * Packs a built package. pnpm replaces `workspace:` and `catalog:` versions, applies `publishConfig` and adds the LICENSE of the root.
 *
 * @param destination - absolute path of an existing folder.
 */
export async function packPackage({ directory }: WorkspacePackage, destination: string): Promise<Tarball> {
  const { stdout } = await run("pnpm", ["pack", "--json", "--pack-destination", destination], {
    cwd: join(repositoryRoot, directory),
    env: toolEnvironment(),
  });
  const { filename, files } = JSON.parse(stdout) as { filename: string; files: { path: string }[] };
  const manifest = await run("tar", ["-xzOf", filename, "package/package.json"]);
  return {
    path: filename,
    manifest: JSON.parse(manifest.stdout) as Manifest,
    files: files.map(({ path }) => path),
  };
}
