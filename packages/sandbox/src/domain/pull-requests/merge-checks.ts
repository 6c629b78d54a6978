import { ApiError } from "../../errors/api-error.js";
import { listHashes } from "../../git/list-hashes.js";
import type { PullRequestRecord, RepositoryRecord } from "../../state/entities.js";
import type { World } from "../../state/world.js";
import { effectiveReviewers } from "../default-reviewers.js";
import { restrictionsOn } from "../push-rules.js";

/** What a restriction of the destination asks of a pull request, and what there is. */
export interface MergeCheck {
  readonly kind: string;
  readonly isPassed: boolean;
  readonly isBlocking: boolean;
  /** The number asked for, where there is one. */
  readonly requirement: number | undefined;
  readonly observed: number;
  /** What a refusal says. */
  readonly complaint: string;
}

type Observe = (world: World, repository: RepositoryRecord, pullRequest: PullRequestRecord) => number | Promise<number>;

interface Rule {
  readonly observe: Observe;
  /** Whether more is better (`atLeast`) or less (`atMost`). */
  readonly direction: "atLeast" | "atMost";
  /** What is asked for when the restriction has no value of its own. */
  readonly usual: number;
  readonly complaint: (asked: number) => string;
}

const participants = ({ participants: all }: PullRequestRecord) => [...all.values()];

const rules: Readonly<Record<string, Rule>> = {
  require_approvals_to_merge: {
    observe: (_world, _repository, pullRequest) =>
      participants(pullRequest).filter(({ state }) => state === "approved").length,
    direction: "atLeast",
    usual: 1,
    complaint: (asked) => `At least ${asked} approvals are required.`,
  },
  require_default_reviewer_approvals_to_merge: {
    observe: (world, repository, pullRequest) => {
      const asked = new Set(effectiveReviewers(world, repository).map(({ userUuid }) => userUuid));
      return participants(pullRequest).filter(({ userUuid, state }) => state === "approved" && asked.has(userUuid))
        .length;
    },
    direction: "atLeast",
    usual: 1,
    complaint: (asked) => `At least ${asked} approvals of default reviewers are required.`,
  },
  require_no_changes_requested: {
    observe: (_world, _repository, pullRequest) =>
      participants(pullRequest).filter(({ state }) => state === "changes_requested").length,
    direction: "atMost",
    usual: 0,
    complaint: () => "Changes are requested.",
  },
  require_tasks_to_be_completed: {
    observe: (_world, _repository, { tasks }) =>
      [...tasks.values()].filter(({ state }) => state === "UNRESOLVED").length,
    direction: "atMost",
    usual: 0,
    complaint: () => "There are unresolved tasks.",
  },
  require_all_comments_resolved: {
    observe: (_world, _repository, { comments }) =>
      [...comments.values()].filter(
        ({ parentId, isDeleted, resolution }) => parentId === undefined && !isDeleted && !resolution,
      ).length,
    direction: "atMost",
    usual: 0,
    complaint: () => "There are unresolved comments.",
  },
  require_passing_builds_to_merge: {
    observe: (_world, { commitStatuses }, { source }) => {
      const statuses = [...(commitStatuses.get(source.commit)?.values() ?? [])];
      // One that failed or still runs outweighs all that passed.
      const isGood = statuses.every(({ state }) => state === "SUCCESSFUL");
      return isGood ? statuses.length : 0;
    },
    direction: "atLeast",
    usual: 1,
    complaint: (asked) => `At least ${asked} successful builds and no failed or running ones are required.`,
  },
  require_commits_behind: {
    observe: async (world, repository, { source, destination }) =>
      (await listHashes(world.repository(repository), { include: [destination.commit], exclude: [source.commit] }))
        .length,
    direction: "atMost",
    usual: 0,
    complaint: (asked) => `The source is more than ${asked} commits behind the destination.`,
  },
};

/**
 * What the restrictions on the destination ask of a pull request. They block merges only where `enforce_merge_checks` says so; without it
 * Bitbucket warns.
 */
export async function readMergeChecks(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
): Promise<readonly MergeCheck[]> {
  const restrictions = restrictionsOn(world, repository, pullRequest.destination.branch);
  const isEnforced = restrictions.some(({ kind }) => kind === "enforce_merge_checks");
  const checks: MergeCheck[] = [];
  for (const kind of new Set(restrictions.map((restriction) => restriction.kind))) {
    const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
    if (!rule) continue;
    // Where several ask for the same, the highest value counts.
    const values = restrictions.flatMap((restriction) => (restriction.kind === kind ? (restriction.value ?? []) : []));
    const value = values.length > 0 ? Math.max(...values) : undefined;
    const asked = value ?? rule.usual;
    const observed = await rule.observe(world, repository, pullRequest);
    const isPassed = rule.direction === "atLeast" ? observed >= asked : observed <= asked;
    checks.push({
      kind,
      isPassed,
      isBlocking: isEnforced && !isPassed,
      requirement: value,
      observed,
      complaint: rule.complaint(asked),
    });
  }
  return checks;
}

/** Passes unless an enforced check stands against merging. @throws {@link ApiError} 400 that names all that do */
export async function requireMergeChecks(
  world: World,
  repository: RepositoryRecord,
  pullRequest: PullRequestRecord,
): Promise<void> {
  const blocking = (await readMergeChecks(world, repository, pullRequest)).filter(({ isBlocking }) => isBlocking);
  if (blocking.length === 0) return;
  const complaints = blocking.map(({ complaint }) => complaint);
  throw new ApiError(400, complaints.join(" "), { fields: { merge_checks: complaints } });
}
