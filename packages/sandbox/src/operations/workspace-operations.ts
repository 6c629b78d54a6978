import { createProject } from "../domain/create-project.js";
import { projectByIdentifier, projectsIn, userByIdentifier } from "../domain/find-records.js";
import { isWorkspaceMember, isWorkspaceOwner, requireUser } from "../domain/permissions.js";
import { ApiError, invalidFields, notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { optionalFlag, optionalText, requiredText } from "../http/read-input.js";
import { created, json } from "../http/reply.js";
import { renderMembership, renderProject, renderWorkspace } from "../render/render-workspace.js";
import type { ProjectRecord, WorkspaceRecord } from "../state/entities.js";
import { findOwnWorkspace, findWorkspace } from "./find-subject.js";

/** Workspaces, their members and their projects. */
export const workspaceOperations: OperationHandlers = {
  getWorkspace: (call) => json(renderWorkspace(call.world, findWorkspace(call))),
  listWorkspaceMembers: (call) => listMembers(call),
  listWorkspacePermissions: (call) => listMembers(call),
  getWorkspaceMember: (call) => {
    const workspace = findOwnWorkspace(call);
    const identifier = call.parameter("member");
    const user = userByIdentifier(call.world.state, identifier);
    const membership = user && workspace.members.get(user.uuid);
    if (!membership) throw notFound(`${identifier} is not a member of ${workspace.slug}`);
    return json(renderMembership(call.world, workspace, membership));
  },
  listWorkspaceProjects: (call) => {
    const workspace = findWorkspace(call);
    return listPage(call, {
      items: projectsIn(call.world.state, workspace).filter((project) => maySeeProject(call, workspace, project)),
      render: (project) => renderProject(call.world, workspace, project),
      style: "counted",
    });
  },
  getProject: (call) => {
    const workspace = findWorkspace(call);
    const key = call.parameter("project_key");
    const project = projectByIdentifier(call.world.state, workspace, key);
    if (!project || !maySeeProject(call, workspace, project)) throw notFound(`Project ${key} not found`);
    return json(renderProject(call.world, workspace, project));
  },
  createWorkspaceProject: async (call) => {
    requireUser(call.caller);
    const workspace = findWorkspace(call);
    if (!isWorkspaceOwner(call.caller, workspace)) {
      throw new ApiError(403, "You do not have permission to create projects in this workspace.");
    }
    const input = await call.body.json();
    const key = requiredText(input, "key");
    if (!/^[A-Za-z][A-Za-z0-9_]{0,127}$/.test(key)) throw invalidFields({ key: ["Invalid project key"] });
    if (projectByIdentifier(call.world.state, workspace, key)) {
      throw new ApiError(400, "Project with this Owner and Key already exists.", {
        fields: { key: ["You already have a project with this key."] },
      });
    }
    const project = createProject(call.world, workspace, {
      key,
      name: requiredText(input, "name"),
      description: optionalText(input, "description"),
      isPrivate: optionalFlag(input, "is_private"),
    });
    const body = renderProject(call.world, workspace, project);
    return created(body, body.links.self.href);
  },
};

function listMembers(call: Call) {
  const workspace = findOwnWorkspace(call);
  return listPage(call, {
    items: [...workspace.members.values()],
    render: (membership) => renderMembership(call.world, workspace, membership),
    style: "counted",
  });
}

function maySeeProject({ caller }: Call, workspace: WorkspaceRecord, project: ProjectRecord): boolean {
  const isOwn = caller.kind === "identified" && caller.credential.target?.projectUuid === project.uuid;
  return !project.isPrivate || isOwn || isWorkspaceMember(caller, workspace);
}
