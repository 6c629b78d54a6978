import { ApiError } from "../../errors/api-error.js";
import type { CommitIdentity } from "../../git/fast-import.js";
import type { GitRepository } from "../../git/git-repository.js";
import { listMergeBases } from "../../git/list-hashes.js";
import { mergeTrees } from "../../git/merge-trees.js";
import { readRefs } from "../../git/read-refs.js";
import { rebaseCommits } from "../../git/rebase-commits.js";
import { updateRefs } from "../../git/update-refs.js";
import { writeCommit } from "../../git/write-commit.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import type { Caller } from "../caller.js";
import { changeRefs } from "../change-refs.js";
import { repositoryPermission } from "../permissions.js";
import { deniedPush, requireMergeInto } from "../push-rules.js";
import { bringCommits } from "./bring-commits.js";
import { closePullRequest } from "./close-pull-request.js";
import { requireMergeChecks } from "./merge-checks.js";
import type { MergeStrategy } from "./merge-strategies.js";

/** How a pull request is to be merged. */
export interface MergeRequest {
  readonly caller: Caller;
  readonly actorUuid: string;
  readonly committer: CommitIdentity;
  readonly author: CommitIdentity;
  readonly message: string;
  readonly strategy: MergeStrategy;
  readonly closeSourceBranch: boolean;
}

/**
 * Merges a pull request for real: commits, branch and state move together or not at all.
 *
 * @throws {@link ApiError} 400 when it is closed, in conflict or cannot be fast-forwarded, 409 when a branch moved.
 */
export async function mergePullRequest(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  request: MergeRequest,
): Promise<void> {
  const from = world.state.repositories.get(pullRequest.source.repositoryUuid);
  const fork = from === repository ? undefined : from;
  await changeRefs(world, repository, request.actorUuid, async (git) => {
    requireOpen(pullRequest);
    if (pullRequest.isDraft) throw new ApiError(400, "A draft pull request cannot be merged.");
    await requireMergeChecks(world, repository, pullRequest);
    const { source, destination } = pullRequest;
    requireMergeInto(world, repository, request.actorUuid, destination.branch);
    const { branches } = await readRefs(git);
    const base = branches.get(destination.branch)?.commit;
    const sources = fork ? (await readRefs(world.repository(fork))).branches : branches;
    const head = source.repositoryUuid === repository.uuid || fork ? sources.get(source.branch)?.commit : undefined;
    if (base === undefined) throw new ApiError(400, `branch not found: ${destination.branch}`);
    if (head === undefined) throw new ApiError(400, `branch not found: ${source.branch}`);
    if (fork) await bringCommits(world.repository(fork), git, head);
    const merged = await makeMerge(git, { base, head, request });
    const isBranchClosed = !fork && mayCloseBranch(world, repository, source.branch, request);
    await updateRefs(git, [
      { ref: `refs/heads/${destination.branch}`, old: base, new: merged },
      ...(isBranchClosed ? [{ ref: `refs/heads/${source.branch}`, old: head, new: undefined }] : []),
    ]);
    pullRequest.source.commit = head;
    pullRequest.destination.commit = base;
    await closePullRequest(world, repository, pullRequest, request.actorUuid, { state: "MERGED", mergeCommit: merged });
  });
  const { branch, commit } = pullRequest.source;
  if (fork && mayCloseBranch(world, fork, branch, request)) {
    await changeRefs(world, fork, request.actorUuid, (git) =>
      updateRefs(git, [{ ref: `refs/heads/${branch}`, old: commit, new: undefined }]),
    );
  }
}

/** Whether the source branch goes with the merge: where that is wanted, and whoever merges may delete it. */
function mayCloseBranch(
  world: World,
  repository: RepositoryRecord,
  branch: string,
  { caller, actorUuid, closeSourceBranch }: MergeRequest,
): boolean {
  if (!closeSourceBranch || branch === repository.mainBranch) return false;
  const permission = repositoryPermission(world.state, caller, repository);
  if (permission !== "write" && permission !== "admin") return false;
  return deniedPush(world, repository, actorUuid, { branch, isDelete: true }) === undefined;
}

/** Passes when a pull request is open. @throws {@link ApiError} 400 in the words Bitbucket uses. */
export function requireOpen(pullRequest: PullRequestRecord): void {
  if (pullRequest.state === "OPEN") return;
  const problem = "This pull request is already closed.";
  throw new ApiError(400, `newstatus: ${problem}`, { fields: { newstatus: [problem] } });
}

interface MergeSides {
  readonly base: string;
  readonly head: string;
  readonly request: MergeRequest;
}

/** Writes the commits of a merge and tells the new head of the destination; moves no ref. */
async function makeMerge(git: GitRepository, { base, head, request }: MergeSides): Promise<string> {
  switch (request.strategy) {
    case "merge_commit":
      return commitMerge(git, { base, head, request }, [base, head]);
    case "squash":
      return commitMerge(git, { base, head, request }, [base]);
    case "fast_forward":
      await requireFastForward(git, base, head);
      return head;
    case "squash_fast_forward":
      await requireFastForward(git, base, head);
      return commitMerge(git, { base, head, request }, [base]);
    case "rebase_fast_forward":
      return rebase(git, { base, head, request });
    case "rebase_merge": {
      const rebased = await rebase(git, { base, head, request });
      return rebased === base ? base : commitMerge(git, { base, head: rebased, request }, [base, rebased]);
    }
  }
}

async function commitMerge(git: GitRepository, sides: MergeSides, parents: readonly string[]): Promise<string> {
  const outcome = await mergeTrees(git, sides.base, sides.head);
  if (!outcome.isClean) throw conflictError(outcome.conflicts.map((conflict) => conflict.path));
  const { message, author, committer } = sides.request;
  return writeCommit(git, { tree: outcome.tree, parents, message, author, committer });
}

async function rebase(git: GitRepository, { base, head, request }: MergeSides): Promise<string> {
  const outcome = await rebaseCommits(git, head, base, request.committer);
  if (!outcome.isClean) throw conflictError(outcome.conflicts.map((conflict) => conflict.path));
  return outcome.head;
}

async function requireFastForward(git: GitRepository, base: string, head: string): Promise<void> {
  if ((await listMergeBases(git, base, head)).includes(base)) return;
  throw new ApiError(400, "Unable to fast forward due to changes in the destination branch.");
}

function conflictError(paths: readonly string[]): ApiError {
  return new ApiError(400, "You can't merge until you resolve all merge conflicts.", {
    data: { paths: [...new Set(paths)].sort() },
  });
}
