import type { CommitIdentity } from "./fast-import.js";
import type { GitCommit } from "./git-objects.js";
import type { GitRepository } from "./git-repository.js";
import { listHashes } from "./list-hashes.js";
import { type MergeConflict, mergeTrees } from "./merge-trees.js";
import { readCommit } from "./read-objects.js";
import { emptyTree } from "./tree-differ.js";
import { writeCommit } from "./write-commit.js";

/** The outcome of a rebase: the new head, or the conflicts that stopped it. */
export type RebaseOutcome =
  | { readonly isClean: true; readonly head: string }
  | { readonly isClean: false; readonly conflicts: readonly MergeConflict[] };

/**
 * Replays the commits of `source` that `onto` lacks on top of `onto`, without a work tree and without moving a ref.
 * Merge commits are left out and commits that become empty are dropped, as `git rebase` does.
 */
export async function rebaseCommits(
  repository: GitRepository,
  source: string,
  onto: string,
  committer: CommitIdentity,
): Promise<RebaseOutcome> {
  const hashes = [...(await listHashes(repository, { include: [source], exclude: [onto] }))].reverse();
  const commits = await Promise.all(hashes.map((hash) => readCommit(repository, hash)));
  let head = onto;
  let headTree = (await readCommit(repository, onto))?.tree ?? emptyTree;
  for (const commit of inParentOrder(commits.flatMap((found) => (found ? [found] : [])))) {
    if (commit.parents.length > 1) continue;
    const [parent] = commit.parents;
    const parentTree = (parent && (await readCommit(repository, parent))?.tree) || emptyTree;
    const picked = await pick(repository, { parentTree, headTree, commit, committer });
    if (!picked.isClean) return picked;
    if (picked.tree === headTree && commit.tree !== parentTree) continue;
    headTree = picked.tree;
    head = await writeCommit(repository, {
      tree: picked.tree,
      parents: [head],
      message: commit.message,
      author: { raw: commit.author.raw, seconds: commit.author.seconds },
      committer,
    });
  }
  return { isClean: true, head };
}

/**
 * Applies one commit to another tree. `git merge-tree --merge-base` needs git 2.40; two commits that share a stand-in
 * for the parent give every version the same merge base.
 */
async function pick(
  repository: GitRepository,
  step: { parentTree: string; headTree: string; commit: GitCommit; committer: CommitIdentity },
) {
  if (step.parentTree === step.headTree) return { isClean: true, tree: step.commit.tree } as const;
  const identity = { message: "stand-in", author: step.committer, committer: step.committer };
  const base = await writeCommit(repository, { ...identity, tree: step.parentTree, parents: [] });
  const ours = await writeCommit(repository, { ...identity, tree: step.headTree, parents: [base] });
  const theirs = await writeCommit(repository, { ...identity, tree: step.commit.tree, parents: [base] });
  return mergeTrees(repository, ours, theirs);
}

/** Parents before children; the given order (oldest first) where neither descends from the other. */
function inParentOrder(commits: readonly GitCommit[]): readonly GitCommit[] {
  const waiting = new Map(commits.map((commit) => [commit.oid, commit]));
  const ordered: GitCommit[] = [];
  for (const commit of commits) {
    const pending = [commit];
    while (pending.length > 0) {
      const next = pending.at(-1);
      if (!next || !waiting.has(next.oid)) {
        pending.pop();
        continue;
      }
      const parents = next.parents.flatMap((oid) => waiting.get(oid) ?? []);
      if (parents.length > 0) {
        pending.push(...parents);
        continue;
      }
      waiting.delete(next.oid);
      ordered.push(next);
      pending.pop();
    }
  }
  return ordered;
}
