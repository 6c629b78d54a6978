import type { BranchRestrictionRecord, RepositoryRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { matchesBranchPattern } from "./branch-pattern.js";
import { isOfBranchType } from "./branching-model.js";

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
  const restrictions = [...repository.branchRestrictions.values()].filter((restriction) =>
    isAbout(world, repository, restriction, change.branch),
  );
  const has = (kind: string) => restrictions.some((restriction) => restriction.kind === kind);
  const isKeptOut = restrictions.some(({ kind, userUuids }) => kind === "push" && !userUuids.includes(userUuid));
  if (change.isDelete && (isKeptOut || has("delete"))) return "delete";
  if (isKeptOut) return "update";
  return has("force") && !change.isDelete ? "rewrite" : undefined;
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
