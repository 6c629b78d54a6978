import type { GitRepository } from "./git-repository.js";

/** One file that git could not merge. */
export interface MergeConflict {
  readonly path: string;
  /** What git calls it, such as `CONFLICT (contents)`. */
  readonly kind: string;
  readonly description: string;
}

/** The outcome of merging two commits without a work tree. */
export type MergeOutcome =
  | { readonly isClean: true; readonly tree: string }
  | { readonly isClean: false; readonly conflicts: readonly MergeConflict[] };

/** Merges `theirs` into `ours` in the object store only: no work tree, no ref moves. */
export async function mergeTrees(repository: GitRepository, ours: string, theirs: string): Promise<MergeOutcome> {
  const { stdout, exitCode } = await repository.git.run(
    ["merge-tree", "--write-tree", "--allow-unrelated-histories", "--messages", "-z", ours, theirs],
    { directory: repository.directory, exitCodes: [0, 1] },
  );
  const fields = stdout.toString("utf8").split("\0");
  if (exitCode === 0) return { isClean: true, tree: fields[0] ?? "" };
  return { isClean: false, conflicts: parseConflicts(fields) };
}

/** Reads tree, unmerged files, an empty field, then messages: path count, paths, kind, description. */
function parseConflicts(fields: readonly string[]): readonly MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  for (let position = fields.indexOf("", 1) + 1; position < fields.length; ) {
    const pathCount = Number(fields[position]);
    if (!Number.isInteger(pathCount) || pathCount < 1) break;
    const path = fields[position + 1] ?? "";
    const kind = fields[position + pathCount + 1] ?? "";
    const description = (fields[position + pathCount + 2] ?? "").trim();
    if (kind.startsWith("CONFLICT")) conflicts.push({ path, kind, description });
    position += pathCount + 3;
  }
  return conflicts;
}
