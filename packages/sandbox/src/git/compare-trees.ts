import type { GitRepository } from "./git-repository.js";
import { parseDiffTree, type TreeChange } from "./tree-differ.js";

/** How two trees are compared. */
export interface CompareOptions {
  readonly ignoreWhitespace?: boolean;
  /** `false` shows a rename as a removal and an addition. */
  readonly renames?: boolean;
}

/** The files that differ between two trees; cached, since trees never change. */
export async function compareTrees(
  repository: GitRepository,
  oldTree: string,
  newTree: string,
  options: CompareOptions = {},
): Promise<readonly TreeChange[]> {
  const key = JSON.stringify([oldTree, newTree, options]);
  const known = repository.caches.comparisons.get(key);
  if (known) return known;
  const isUsual = !options.ignoreWhitespace && options.renames !== false;
  const changes = isUsual
    ? await repository.differ.compare(oldTree, newTree)
    : await compareOnce(repository, oldTree, newTree, options);
  repository.caches.comparisons.set(key, changes);
  return changes;
}

async function compareOnce(
  repository: GitRepository,
  oldTree: string,
  newTree: string,
  options: CompareOptions,
): Promise<readonly TreeChange[]> {
  const { stdout } = await repository.git.run(
    [
      "diff-tree",
      "-r",
      "--raw",
      "--numstat",
      "-z",
      "--no-abbrev",
      options.renames === false ? "--no-renames" : "-M",
      ...(options.ignoreWhitespace ? ["-w"] : []),
      oldTree,
      newTree,
    ],
    { directory: repository.directory },
  );
  return parseDiffTree(stdout);
}

const largestCachedText = 1_000_000;

/** How a diff is written. */
export interface DiffTextOptions extends CompareOptions {
  /** Unchanged lines around each change; default 3. */
  readonly contextLines?: number;
  /** Only these files or directories. */
  readonly paths?: readonly string[];
}

/** The difference of two trees as patch text, exactly as `git diff` writes it. */
export async function diffText(
  repository: GitRepository,
  oldTree: string,
  newTree: string,
  options: DiffTextOptions = {},
): Promise<Buffer> {
  const key = JSON.stringify([oldTree, newTree, options]);
  const known = repository.caches.texts.get(key);
  if (known) return known;
  const { stdout } = await repository.git.run(
    [
      "diff-tree",
      "-p",
      "-r",
      "--abbrev=7",
      "--no-color",
      "--no-ext-diff",
      "--no-textconv",
      options.renames === false ? "--no-renames" : "-M",
      `-U${options.contextLines ?? 3}`,
      ...(options.ignoreWhitespace ? ["-w"] : []),
      oldTree,
      newTree,
      "--",
      ...(options.paths ?? []),
    ],
    { directory: repository.directory },
  );
  if (stdout.length <= largestCachedText) repository.caches.texts.set(key, stdout);
  return stdout;
}
