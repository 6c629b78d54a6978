import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Manifest } from "./manifest.js";

/** A package of the workspace. */
export interface WorkspacePackage {
  /** Relative to the root, with slashes: `packages/core`. */
  readonly directory: string;
  readonly manifest: Manifest;
}

/**
 * The packages that pnpm-workspace.yaml names, in the order of their folders.
 *
 * @throws Error when a pattern is not of the form `folder/*`, the only one this reader knows.
 */
export function readWorkspace(root: string): WorkspacePackage[] {
  const { packages } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")) as { packages: string[] };
  return packages
    .flatMap((pattern) => directoriesOf(root, pattern))
    .filter((directory) => existsSync(join(root, directory, "package.json")))
    .sort()
    .map((directory) => ({
      directory,
      manifest: JSON.parse(readFileSync(join(root, directory, "package.json"), "utf8")) as Manifest,
    }));
}

function directoriesOf(root: string, pattern: string): string[] {
  const folder = /^([a-z-]+)\/\*$/.exec(pattern)?.[1];
  if (folder === undefined)
    throw new Error(`pnpm-workspace.yaml: the pattern "${pattern}" is not of the form "folder/*".`);
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}
