import { ApiError, challenge } from "../errors/api-error.js";
import type { CredentialTarget } from "../state/credential-record.js";
import type { RepositoryRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";
import type { SandboxState } from "../state/sandbox-state.js";
import type { Caller } from "./caller.js";

export type RepositoryPermission = "read" | "write" | "admin";

const levels: readonly RepositoryPermission[] = ["read", "write", "admin"];

/** The identified user behind a call. @throws {@link ApiError} 401 for anonymous callers. */
export function requireUser(caller: Caller): UserRecord {
  if (caller.kind === "anonymous") throw new ApiError(401, "", { isEmpty: true, headers: challenge });
  return caller.user;
}

/** What a caller may do with a repository; `undefined` when the caller may not know of it. */
export function repositoryPermission(
  state: SandboxState,
  caller: Caller,
  repository: RepositoryRecord,
): RepositoryPermission | undefined {
  const open = repository.isPrivate ? undefined : "read";
  if (caller.kind === "anonymous") return open;
  const { target } = caller.credential;
  if (target) return covers(target, repository) ? "admin" : open;
  const membership = state.workspaces.get(repository.workspaceUuid)?.members.get(caller.user.uuid);
  const held = [open, membership && byMembership[membership.permission], ...explicit(state, caller.user, repository)];
  return levels.findLast((level) => held.includes(level));
}

const byMembership = { owner: "admin", member: "write", collaborator: "read" } as const;

/** What a user was given on a repository and on its project beside the membership. */
function explicit(state: SandboxState, user: UserRecord, repository: RepositoryRecord): readonly unknown[] {
  const buckets = [
    `repository-user-permissions ${repository.uuid}`,
    `project-user-permissions ${repository.projectUuid}`,
  ];
  const given = buckets.map((bucket) => state.resources.get(bucket)?.get(user.uuid)?.fields.permission);
  return given.map((permission) => (permission === "create-repo" ? "write" : permission));
}

/**
 * Passes when the caller may do what `needed` says.
 *
 * @throws {@link ApiError} 401 for anonymous callers, 403 for others.
 */
export function requirePermission(
  state: SandboxState,
  caller: Caller,
  repository: RepositoryRecord,
  needed: RepositoryPermission,
): void {
  const held = repositoryPermission(state, caller, repository);
  if (held !== undefined && levels.indexOf(held) >= levels.indexOf(needed)) return;
  requireUser(caller);
  throw new ApiError(403, `Your credentials do not have ${needed} access to this repository.`);
}

/** Passes for the author of a pull request and for whoever may write. @throws {@link ApiError} 401 or 403 for others. */
export function requireAuthorOrWriter(
  state: SandboxState,
  caller: Caller,
  repository: RepositoryRecord,
  authorUuid: string,
): UserRecord {
  const user = requireUser(caller);
  if (user.uuid !== authorUuid) requirePermission(state, caller, repository, "write");
  return user;
}

/** Whether a repository is part of what a credential is limited to. */
function covers(target: CredentialTarget, repository: RepositoryRecord): boolean {
  return (
    target.workspaceUuid === repository.workspaceUuid &&
    (target.projectUuid === undefined || target.projectUuid === repository.projectUuid) &&
    (target.repositoryUuid === undefined || target.repositoryUuid === repository.uuid)
  );
}

/** Whether a caller belongs to a workspace. */
export function isWorkspaceMember(caller: Caller, workspace: WorkspaceRecord): boolean {
  if (caller.kind === "anonymous") return false;
  const { target } = caller.credential;
  if (target) return target.workspaceUuid === workspace.uuid;
  return workspace.members.has(caller.user.uuid);
}

/** Whether a caller administers a workspace. */
export function isWorkspaceOwner(caller: Caller, workspace: WorkspaceRecord): boolean {
  if (caller.kind === "anonymous") return false;
  const { target } = caller.credential;
  if (target) return target.workspaceUuid === workspace.uuid && !target.repositoryUuid && !target.projectUuid;
  return workspace.members.get(caller.user.uuid)?.permission === "owner";
}
