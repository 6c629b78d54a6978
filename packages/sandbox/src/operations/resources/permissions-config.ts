import { requireUser } from "../../domain/permissions.js";
import { ApiError, invalidFields, notFound } from "../../errors/api-error.js";
import type { Call, OperationHandlers } from "../../http/call.js";
import { optionalChoice } from "../../http/read-input.js";
import { renderAccountOf } from "../../render/render-account.js";
import { renderRepositorySummary } from "../../render/render-repository.js";
import { renderGroup, renderProjectSummary } from "../../render/render-workspace.js";
import type { WorkspaceRecord } from "../../state/entities.js";
import { findUser } from "../find-subject.js";
import { type Collection, collection, type Parent } from "./collection.js";
import { ofProject, ofRepository, type ProjectParent, type RepositoryParent } from "./parents.js";

const onRepositories = ["read", "write", "admin"] as const;
const onProjects = ["read", "write", "create-repo", "admin"] as const;

const aboutRepository = (call: Call, owner: RepositoryParent) => ({
  repository: renderRepositorySummary(call.world, owner.repository),
});
const aboutProject = (call: Call, owner: ProjectParent) => ({
  project: renderProjectSummary(call.world, owner.workspace, owner.project),
});
const workspaceOf = (call: Call, owner: RepositoryParent): WorkspaceRecord | undefined =>
  call.world.state.workspaces.get(owner.repository.workspaceUuid);

/** Permissions that were given explicitly, to users and to groups. They add to what members of the workspace have. */
export const permissionConfigOperations: OperationHandlers = {
  ...permissions("repository", onRepositories, ofRepository("admin"), aboutRepository, workspaceOf),
  ...permissions(
    "project",
    onProjects,
    (call) => ofProject(call, true),
    aboutProject,
    (_call, owner) => owner.workspace,
  ),
};

function permissions<Owner extends Parent>(
  what: "repository" | "project",
  levels: readonly string[],
  parent: Collection<Owner>["parent"],
  about: (call: Call, owner: Owner) => object,
  workspaceFor: (call: Call, owner: Owner) => WorkspaceRecord | undefined,
): OperationHandlers {
  const Word = what === "repository" ? "Repository" : "Project";
  const read: Collection<Owner>["read"] = (input) => {
    const permission = optionalChoice(input, "permission", levels);
    if (permission === undefined) throw invalidFields({ permission: ["required key not provided"] });
    return { permission };
  };
  const users = collection<Owner>({
    name: `${what}-user-permissions`,
    operations: {
      list: `list${Word}PermissionsConfigUsers`,
      get: `get${Word}PermissionsConfigUser`,
      update: `update${Word}PermissionsConfigUser`,
      remove: `delete${Word}PermissionsConfigUser`,
    },
    canCreate: true,
    parent: async (call, isWrite) => parent(call, isWrite),
    parameter: "selected_user_id",
    key: "uuid",
    read,
    render: (call, owner, { key, fields }) => ({
      type: `${what}_user_permission`,
      ...fields,
      user: renderAccountOf(call.world, key),
      ...about(call, owner),
      links: { self: owner.link("permissions-config", "users", key) },
    }),
    missing: (user) => `${user} has no explicit permission.`,
  });
  const groups = collection<Owner>({
    name: `${what}-group-permissions`,
    operations: {
      list: `list${Word}PermissionsConfigGroups`,
      get: `get${Word}PermissionsConfigGroup`,
      update: `update${Word}PermissionsConfigGroup`,
      remove: `delete${Word}PermissionsConfigGroup`,
    },
    canCreate: true,
    parent,
    parameter: "group_slug",
    key: "uuid",
    read: (input, before, call, owner) => {
      const slug = call.parameter("group_slug");
      if (!workspaceFor(call, owner)?.groups.has(slug)) throw notFound(`${slug} is not a valid group`);
      return read(input, before, call, owner);
    },
    render: (call, owner, { key, fields }) => ({
      type: `${what}_group_permission`,
      ...fields,
      group: renderGroup(call.world, workspaceFor(call, owner), key),
      ...about(call, owner),
      links: { self: owner.link("permissions-config", "groups", key) },
    }),
    missing: (group) => `The group ${group} has no explicit permission.`,
  });
  return { ...byUuid(users), ...groups };
}

/** People are named by UUID or account id; what is kept goes by UUID. */
function byUuid(handlers: OperationHandlers): OperationHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([operationId, handler]) => [
      operationId,
      (call: Call) =>
        handler({ ...call, parameter: (name) => (name === "selected_user_id" ? uuidOf(call) : call.parameter(name)) }),
    ]),
  );
}

function uuidOf(call: Call): string {
  requireUser(call.caller);
  if (call.parameter("selected_user_id") === "") return "";
  const user = findUser(call, "selected_user_id");
  if (call.operation.method === "PUT" && user.type !== "user")
    throw new ApiError(400, "Only people can be given permissions.");
  return user.uuid;
}
