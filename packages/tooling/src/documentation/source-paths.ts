import { posix } from "node:path";
import { type ExportTarget, sourceCondition } from "../workspace/manifest.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";

/**
 * What a user imports from the packages of the workspace, with the source file that stands for it.
 *
 * @returns the names by path relative to the root: `@bucketkit/core/operations` -> `packages/core/src/operations/index.ts`.
 */
export function sourcePaths(packages: readonly WorkspacePackage[]): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { directory, manifest } of packages) {
    for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
      const source = sourceOf(target);
      if (source) paths.set(posix.join(manifest.name, entry), posix.join(directory, source));
    }
  }
  return paths;
}

function sourceOf(target: ExportTarget): string | undefined {
  if (typeof target === "string") return target;
  const source = target[sourceCondition];
  return typeof source === "string" ? source : undefined;
}
