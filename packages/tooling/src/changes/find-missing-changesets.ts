import type { Problem } from "../problems/problem.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";
import { isDevelopmentCode } from "../workspace/source-file.js";

/** What changed between the base and the head of a branch. */
export interface BranchChanges {
  /** Paths of all files that were added, changed or deleted. */
  readonly files: readonly string[];
  /** The packages that each changeset of the branch names. An empty list says: nothing to release. */
  readonly changesets: readonly (readonly string[])[];
}

/** The published packages whose sources a branch changes although none of its changesets names them. */
export function findMissingChangesets(
  packages: readonly WorkspacePackage[],
  { files, changesets }: BranchChanges,
): Problem[] {
  if (changesets.some((names) => names.length === 0)) return [];
  const named = new Set(changesets.flat());
  return packages.flatMap(({ directory, manifest }) => {
    const changed = files.find((file) => file.startsWith(`${directory}/src/`) && !isDevelopmentCode(file));
    if (manifest.private || changed === undefined || named.has(manifest.name)) return [];
    const message = `changed, but no changeset of this branch names ${manifest.name}; run "npm run changeset" (with --empty when users notice nothing)`;
    return [{ file: changed, message }];
  });
}
