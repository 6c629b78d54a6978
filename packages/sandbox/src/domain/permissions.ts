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
  return grantedPermission(state, caller, repository) ?? (repository.isPrivate ? undefined : "read");
}

/** What a caller was given on a repository, leaving out what everybody may do with a public one. */
export function grantedPermission(
  state: SandboxState,
  caller: Caller,
  repository: RepositoryRecord,
): RepositoryPermission | undefined {
  if (caller.kind === "anonymous") return undefined;
  const { target } = caller.credential;
  if (target) return covers(target, repository) ? "admin" : undefined;
  return userPermission(state, caller.user.uuid, repository);
}

/** What somebody was given on a repository: by membership, in person and by groups, on the repository and on its project. */
export function userPermission(
  state: SandboxState,
  userUuid: string,
  repository: RepositoryRecord,
): RepositoryPermission | undefined {
  const workspace = state.workspaces.get(repository.workspaceUuid);
  const membership = workspace?.members.get(userUuid);
  const groups = groupsOf(workspace, userUuid);
  const held = [
    membership && byMembership[membership.permission],
    ...explicit(state, `repository-user-permissions ${repository.uuid}`, [userUuid]),
    ...explicit(state, `project-user-permissions ${repository.projectUuid}`, [userUuid]),
    ...explicit(state, `repository-group-permissions ${repository.uuid}`, groups),
    ...explicit(state, `project-group-permissions ${repository.projectUuid}`, groups),
  ];
  // Who may add repositories to a project may write to those that there are.
  return levels.findLast((level) => held.includes(level) || (level === "write" && held.includes("create-repo")));
}

/** Slugs of the groups of a workspace that somebody is in. */
export function groupsOf(workspace: WorkspaceRecord | undefined, userUuid: string): readonly string[] {
  const groups = [...(workspace?.groups.values() ?? [])];
  return groups.filter(({ userUuids }) => userUuids.has(userUuid)).map(({ slug }) => slug);
}

const byMembership = { owner: "admin", member: "write", collaborator: "read" } as const;

/** What a collection of explicit permissions gives to somebody who goes by one of these keys. */
function explicit(state: SandboxState, bucket: string, keys: readonly string[]): readonly unknown[] {
  return keys.map((key) => state.resources.get(bucket)?.get(key)?.fields.permission);
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

/** Whether a caller may know of a private workspace: its members, and every access token that was made in it. */
export function maySeeWorkspace(caller: Caller, workspace: WorkspaceRecord): boolean {
  if (caller.kind === "anonymous") return false;
  const { target } = caller.credential;
  return target ? target.workspaceUuid === workspace.uuid : workspace.members.has(caller.user.uuid);
}

/** Whether a caller belongs to a workspace. Access tokens of one repository or project see nothing beside it. */
export function isWorkspaceMember(caller: Caller, workspace: WorkspaceRecord): boolean {
  return maySeeWorkspace(caller, workspace) && !isLimited(caller);
}

/**
 * Whether a caller may add repositories to a workspace: owners and members may, and to a project all who were given that on it.
 *
 * @param projectUuid - of the project that a repository is to come into, where one is named.
 */
export function mayAddRepositories(
  state: SandboxState,
  caller: Caller,
  workspace: WorkspaceRecord,
  projectUuid: string | undefined,
): boolean {
  if (caller.kind === "anonymous") return false;
  const { uuid } = caller.user;
  const isMember = isWorkspaceMember(caller, workspace) && workspace.members.get(uuid)?.permission !== "collaborator";
  if (isMember || caller.credential.target || projectUuid === undefined) return isMember;
  const given = [
    ...explicit(state, `project-user-permissions ${projectUuid}`, [uuid]),
    ...explicit(state, `project-group-permissions ${projectUuid}`, groupsOf(workspace, uuid)),
  ];
  return given.includes("create-repo") || given.includes("admin");
}

/** Whether a credential is of one repository or project only. */
function isLimited(caller: Caller): boolean {
  const target = caller.kind === "identified" ? caller.credential.target : undefined;
  return target?.repositoryUuid !== undefined || target?.projectUuid !== undefined;
}

/** Whether a caller administers a workspace. */
export function isWorkspaceOwner(caller: Caller, workspace: WorkspaceRecord): boolean {
  if (caller.kind === "anonymous") return false;
  const { target } = caller.credential;
  if (target) return isWorkspaceMember(caller, workspace);
  return workspace.members.get(caller.user.uuid)?.permission === "owner";
}
