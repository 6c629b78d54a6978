import { projectByIdentifier } from "../../domain/find-records.js";
import {
  isWorkspaceMember,
  isWorkspaceOwner,
  type RepositoryPermission,
  requireUser,
} from "../../domain/permissions.js";
import { ApiError, notFound } from "../../errors/api-error.js";
import type { Call } from "../../http/call.js";
import { apiLink } from "../../render/links.js";
import { repositoryLink } from "../../render/render-repository.js";
import type { ProjectRecord, RepositoryRecord, UserRecord, WorkspaceRecord } from "../../state/entities.js";
import { findRepository, findUser, findWorkspace } from "../find-subject.js";
import type { Parent } from "./collection.js";

export interface RepositoryParent extends Parent {
  readonly repository: RepositoryRecord;
}

export interface WorkspaceParent extends Parent {
  readonly workspace: WorkspaceRecord;
}

export interface ProjectParent extends WorkspaceParent {
  readonly project: ProjectRecord;
}

export interface UserParent extends Parent {
  readonly user: UserRecord;
}

/** The repository in the path. @param needed - permissions for reading and for writing; default `read` and `admin`. */
export function ofRepository(read: RepositoryPermission = "read", write: RepositoryPermission = "admin") {
  return (call: Call, isWrite: boolean): RepositoryParent => {
    const { record } = findRepository(call, isWrite ? write : read);
    return {
      key: record.uuid,
      repository: record,
      link: (...path) => repositoryLink(call.world, record, ...path),
    };
  };
}

/** The workspace in the path; its members read, its owners write. */
export function ofWorkspace(call: Call, isWrite: boolean): WorkspaceParent {
  requireUser(call.caller);
  return workspaceParent(call, findWorkspace(call), isWrite);
}

/** The project in the path; members of its workspace read, owners write. */
export function ofProject(call: Call, isWrite: boolean): ProjectParent {
  requireUser(call.caller);
  const workspace = findWorkspace(call);
  const key = call.parameter("project_key");
  const project = projectByIdentifier(call.world.state, workspace, key);
  if (!project) throw notFound(`No project with key ${key} exists.`);
  const { target } = call.caller.kind === "identified" ? call.caller.credential : { target: undefined };
  const isOwnProject = target?.projectUuid === project.uuid;
  if (!isOwnProject) requireWorkspace(call, workspace, isWrite);
  return {
    key: project.uuid,
    workspace,
    project,
    link: (...path) => apiLink(call.world.hosts, "workspaces", workspace.slug, "projects", project.key, ...path),
  };
}

/** The user in the path, who has to be the caller. */
export function ofOwnUser(call: Call): UserParent {
  const caller = requireUser(call.caller);
  const user = findUser(call);
  if (user.uuid !== caller.uuid) throw new ApiError(403, "You can only manage what is your own.");
  return { key: user.uuid, user, link: (...path) => apiLink(call.world.hosts, "users", user.uuid, ...path) };
}

/** What is called a team in old paths: a workspace. */
export function ofTeam(call: Call, isWrite: boolean): WorkspaceParent {
  requireUser(call.caller);
  return workspaceParent(call, findWorkspace(call, "username"), isWrite);
}

function workspaceParent(call: Call, workspace: WorkspaceRecord, isWrite: boolean): WorkspaceParent {
  requireWorkspace(call, workspace, isWrite);
  return {
    key: workspace.uuid,
    workspace,
    link: (...path) => apiLink(call.world.hosts, "workspaces", workspace.slug, ...path),
  };
}

function requireWorkspace(call: Call, workspace: WorkspaceRecord, isWrite: boolean): void {
  const isAllowed = isWrite ? isWorkspaceOwner(call.caller, workspace) : isWorkspaceMember(call.caller, workspace);
  if (!isAllowed) throw new ApiError(403, "You do not have the permission to do this in the workspace.");
}
