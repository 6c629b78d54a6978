import { repositoryByIdentifier, userByIdentifier, workspaceByIdentifier } from "../domain/find-records.js";
import {
  isWorkspaceMember,
  maySeeWorkspace,
  type RepositoryPermission,
  repositoryPermission,
  requirePermission,
  requireUser,
} from "../domain/permissions.js";
import { ApiError, notFound } from "../errors/api-error.js";
import type { GitCommit } from "../git/git-objects.js";
import type { GitRepository } from "../git/git-repository.js";
import { readCommit } from "../git/read-objects.js";
import { resolveRevision } from "../git/resolve-revision.js";
import type { Call } from "../http/call.js";
import type { PullRequestRecord, RepositoryRecord, UserRecord, WorkspaceRecord } from "../state/entities.js";

/** A repository as a call found it. */
export interface RepositorySubject {
  readonly record: RepositoryRecord;
  readonly git: GitRepository;
}

/** A pull request as a call found it. */
export interface PullRequestSubject extends RepositorySubject {
  readonly pullRequest: PullRequestRecord;
}

/**
 * The workspace in the path of a call.
 *
 * @param parameter - what the path calls it; default `workspace`.
 * @throws 404 when there is none that the caller may see.
 */
export function findWorkspace(call: Call, parameter = "workspace"): WorkspaceRecord {
  const identifier = call.parameter(parameter);
  const workspace = workspaceByIdentifier(call.world.state, identifier);
  if (workspace && (!workspace.isPrivate || maySeeWorkspace(call.caller, workspace))) return workspace;
  throw notFound(`No workspace with identifier '${identifier}'.`);
}

/** The workspace in the path of a call, which the caller belongs to. @throws 401, 403 or 404 */
export function findOwnWorkspace(call: Call): WorkspaceRecord {
  requireUser(call.caller);
  const workspace = findWorkspace(call);
  requireMember(call, workspace);
  return workspace;
}

/** Passes for those who belong to a workspace. @throws 403 */
export function requireMember({ caller }: Call, workspace: WorkspaceRecord): void {
  if (!isWorkspaceMember(caller, workspace)) throw new ApiError(403, "You do not have access to this workspace.");
}

/** The user in the path of a call, by UUID or account id. @throws 404 when there is none */
export function findUser(call: Call, parameter = "selected_user"): UserRecord {
  const identifier = call.parameter(parameter);
  const user = userByIdentifier(call.world.state, identifier);
  if (!user) throw notFound(`${identifier} is not a valid user`);
  return user;
}

/**
 * The repository in the path of a call.
 *
 * @param needed - what the caller must be allowed to do with it; default `read`.
 * @throws 404 when there is none that the caller may see, 401 or 403 when more is needed than the caller has.
 */
export function findRepository(call: Call, needed: RepositoryPermission = "read"): RepositorySubject {
  const { state } = call.world;
  const workspace = call.parameter("workspace");
  const slug = call.parameter("repo_slug");
  const record = repositoryByIdentifier(state, workspace, slug);
  if (!record || repositoryPermission(state, call.caller, record) === undefined) {
    throw notFound(`Repository ${workspace}/${slug} not found`);
  }
  requirePermission(state, call.caller, record, needed);
  return { record, git: call.world.repository(record) };
}

/**
 * Another repository that a request names by `workspace/repo_slug` or UUID; undefined when it is the same one.
 *
 * @throws 404 when there is none that the caller may see.
 */
export function findOtherRepository(
  call: Call,
  subject: RepositorySubject,
  named: string,
): RepositoryRecord | undefined {
  const { state } = call.world;
  const [workspace = "", slug = ""] = named.toLowerCase().split("/");
  const found = state.repositories.get(named) ?? repositoryByIdentifier(state, workspace, slug);
  if (found === subject.record) return undefined;
  if (!found || repositoryPermission(state, call.caller, found) === undefined)
    throw notFound(`Repository ${named} not found`);
  return found;
}

/** The commit that a revision names. @throws 404 when it names none. */
export async function findCommit(subject: RepositorySubject, revision: string): Promise<GitCommit> {
  const hash = await resolveRevision(subject.git, revision, subject.record.mainBranch);
  const commit = hash === undefined ? undefined : await readCommit(subject.git, hash);
  if (!commit) throw notFound("Changeset not found.");
  return commit;
}

/** The pull request in the path of a call. @throws 404 when there is none. */
export function findPullRequest(call: Call, needed: RepositoryPermission = "read"): PullRequestSubject {
  const subject = findRepository(call, needed);
  const text = call.parameter("pull_request_id");
  const pullRequest = /^\d+$/.test(text) ? subject.record.pullRequests.get(Number(text)) : undefined;
  if (!pullRequest) throw notFound(`Pull request ${text} not found`);
  return { ...subject, pullRequest };
}
