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
 * What a repository's restrictions deny somebody. Administrators are held to them as well. Where several are about one branch, it is enough
 * that one names the person.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/configure-a-projects-branch-restrictions/
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
  const isKeptOut = isDenied(world, repository, restrictions, "push", userUuid);
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
  const restrictions = restrictionsOn(world, repository, branch);
  if (isDenied(world, repository, restrictions, "restrict_merges", userUuid))
    throw new ApiError(403, `Permission denied to merge into branch ${branch}.`);
}

/** Whether there are restrictions of a kind and none names somebody, in person or by a group, as one who may. */
function isDenied(
  { state }: World,
  repository: RepositoryRecord,
  restrictions: readonly BranchRestrictionRecord[],
  kind: "push" | "restrict_merges",
  userUuid: string,
): boolean {
  const groups = groupsOf(state.workspaces.get(repository.workspaceUuid), userUuid);
  const ofKind = restrictions.filter((restriction) => restriction.kind === kind);
  const isNamed = ofKind.some(
    ({ userUuids, groupSlugs }) => userUuids.includes(userUuid) || groupSlugs.some((slug) => groups.includes(slug)),
  );
  return ofKind.length > 0 && !isNamed;
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
