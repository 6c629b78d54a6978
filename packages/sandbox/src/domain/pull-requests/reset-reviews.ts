import { diffText } from "../../git/compare-trees.js";
import type { GitRepository } from "../../git/git-repository.js";
import { listMergeBases } from "../../git/list-hashes.js";
import { readCommit } from "../../git/read-objects.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { restrictionsOn } from "../push-rules.js";

/**
 * Takes back approvals and requests for changes after the source of a pull request has moved, where a restriction on its destination
 * asks for that.
 *
 * @param before - where the source was.
 * @see https://support.atlassian.com/bitbucket-cloud/docs/suggest-or-require-checks-before-a-merge/
 */
export async function resetReviews(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
  before: string,
): Promise<void> {
  const kinds = new Set(restrictionsOn(world, repository, pullRequest.destination.branch).map(({ kind }) => kind));
  const isSmart = kinds.has("smart_reset_pullrequest_approvals");
  const isAsked = isSmart || kinds.has("reset_pullrequest_approvals_on_change");
  const isKept = isSmart && (await hasSameDiff(world.repository(repository), pullRequest, before));
  for (const participant of pullRequest.participants.values()) {
    const isReset =
      participant.state === "approved"
        ? isAsked && !isKept
        : kinds.has("reset_pullrequest_changes_requested_on_change");
    if (isReset) participant.state = null;
  }
}

async function hasSameDiff(git: GitRepository, { source, destination }: PullRequestRecord, before: string) {
  const [one, other] = await Promise.all([before, source.commit].map((head) => diffOf(git, destination.commit, head)));
  return one?.equals(other ?? Buffer.alloc(0)) ?? false;
}

async function diffOf(git: GitRepository, destination: string, head: string): Promise<Buffer | undefined> {
  const [base] = await listMergeBases(git, head, destination);
  const [from, to] = [base && (await readCommit(git, base)), await readCommit(git, head)];
  return from && to ? diffText(git, from.tree, to.tree) : undefined;
}
