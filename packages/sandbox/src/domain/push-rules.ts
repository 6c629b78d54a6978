import { ApiError } from "../errors/api-error.js";
import type { BranchRestrictionRecord, RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { matchesBranchPattern } from "./branch-pattern.js";
import { isOfBranchType } from "./branching-model.js";
import { groupsOf } from "./permissions.js";

/** One branch that somebody wants to move, make or delete. */
export interface BranchChange {
  readonly branch: string;
  readonly isDelete: boolean;
}

/**
 * What is denied: to `update` the branch at all, to `delete` it, or to `rewrite` its history, which only the commits can tell.
 */
export type PushDenial = "update" | "delete" | "rewrite";

/**
 * What a repository's restrictions deny somebody. Administrators are held to them as well. Where several restrictions are about one branch,
 * each has to allow the change; how Bitbucket joins them is not documented.
 *
 * @param change.branch - without `refs/heads/`.
 */
export function deniedPush(
  world: World,
  repository: RepositoryRecord,
  userUuid: string,
  change: BranchChange,
): PushDenial | undefined {
  const restrictions = restrictionsOn(world, repository, change.branch);
  const has = (kind: string) => restrictions.some((restriction) => restriction.kind === kind);
  const isKeptOut = restrictions.some(
    (restriction) => restriction.kind === "push" && !isExempt(world, repository, restriction, userUuid),
  );
  if (change.isDelete && (isKeptOut || has("delete"))) return "delete";
  if (isKeptOut) return "update";
  return has("force") && !change.isDelete ? "rewrite" : undefined;
}

/**
 * Passes when somebody may move, make or delete a branch without git, as deniedPush() says; what rewrites history is not possible there.
 *
 * @throws {@link ApiError} 403; modelled on what git is told, because no recording is known.
 */
export function requireBranchChange(
  world: World,
  repository: RepositoryRecord,
  userUuid: string,
  change: BranchChange,
): void {
  const denied = deniedPush(world, repository, userUuid, change);
  if (denied === "update" || denied === "delete") {
    throw new ApiError(403, `Permission denied to ${denied} branch ${change.branch}.`);
  }
}

/** Passes when somebody may merge into a branch. @throws {@link ApiError} 403 */
export function requireMergeInto(world: World, repository: RepositoryRecord, userUuid: string, branch: string): void {
  const isKeptOut = restrictionsOn(world, repository, branch).some(
    (restriction) => restriction.kind === "restrict_merges" && !isExempt(world, repository, restriction, userUuid),
  );
  if (isKeptOut) throw new ApiError(403, `Permission denied to merge into branch ${branch}.`);
}

/** Whether a restriction names somebody, in person or by a group, as one who may. */
function isExempt(
  { state }: World,
  repository: RepositoryRecord,
  { userUuids, groupSlugs }: BranchRestrictionRecord,
  userUuid: string,
): boolean {
  if (userUuids.includes(userUuid)) return true;
  return groupsOf(state.workspaces.get(repository.workspaceUuid), userUuid).some((slug) => groupSlugs.includes(slug));
}

/** The restrictions of a repository that are about a branch. */
export function restrictionsOn(
  world: World,
  repository: RepositoryRecord,
  branch: string,
): readonly BranchRestrictionRecord[] {
  return [...repository.branchRestrictions.values()].filter((restriction) =>
    isAbout(world, repository, restriction, branch),
  );
}

/** Whether a repository has any restriction that a push may meet. */
export function restrictsPushes({ branchRestrictions }: RepositoryRecord): boolean {
  return [...branchRestrictions.values()].some(({ kind }) => ["push", "delete", "force"].includes(kind));
}

function isAbout(
  world: World,
  repository: RepositoryRecord,
  { branchMatchKind, branchType, pattern }: BranchRestrictionRecord,
  branch: string,
): boolean {
  if (branchMatchKind === "glob") return matchesBranchPattern(branch, pattern);
  return branchType !== undefined && isOfBranchType(world, repository, branch, branchType);
}
