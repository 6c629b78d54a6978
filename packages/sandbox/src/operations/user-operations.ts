import { repositoriesIn } from "../domain/find-records.js";
import { grantedPermission, maySeeWorkspace, requireUser } from "../domain/permissions.js";
import { notFound } from "../errors/api-error.js";
import type { Call, OperationHandlers } from "../http/call.js";
import { listPage } from "../http/list-page.js";
import { json } from "../http/reply.js";
import { apiLink } from "../render/links.js";
import { renderAccount, renderOwnUser, renderUser } from "../render/render-account.js";
import { renderRepositorySummary } from "../render/render-repository.js";
import { renderMembership, renderWorkspaceAccess } from "../render/render-workspace.js";
import type { UserEmail } from "../state/entities.js";
import { findUser, findWorkspace } from "./find-subject.js";

/** The current user and what it has access to; users by id. */
export const userOperations: OperationHandlers = {
  getCurrentUser: (call) => {
    const user = requireUser(call.caller);
    return json(renderOwnUser(call.world, user));
  },
  listCurrentUserEmails: (call) =>
    listPage(call, {
      items: requireUser(call.caller).emails,
      render: (email) => renderEmail(call, email),
      style: "counted",
    }),
  getCurrentUserEmail: (call) => {
    const address = call.parameter("email");
    const found = requireUser(call.caller).emails.find((email) => email.email === address);
    if (!found) throw notFound(`Email address ${address} not found`);
    return json(renderEmail(call, found));
  },
  listCurrentUserWorkspaces: (call) => {
    const user = requireUser(call.caller);
    return listPage(call, {
      items: [...call.world.state.workspaces.values()].filter((workspace) => maySeeWorkspace(call.caller, workspace)),
      render: (workspace) => renderWorkspaceAccess(call.world, workspace, user),
      style: "counted",
    });
  },
  getCurrentUserWorkspacePermission: (call) => {
    const user = requireUser(call.caller);
    const workspace = findWorkspace(call);
    const membership = workspace.members.get(user.uuid);
    if (!membership) throw notFound(`${user.displayName} is not a member of ${workspace.slug}`);
    return json(renderMembership(call.world, workspace, membership));
  },
  listCurrentUserWorkspacePermissionsRepositories: (call) => {
    const user = requireUser(call.caller);
    const workspace = findWorkspace(call);
    const { state } = call.world;
    return listPage(call, {
      items: repositoriesIn(state, workspace).flatMap((repository) => {
        const permission = grantedPermission(state, call.caller, repository);
        return permission ? [{ repository, permission }] : [];
      }),
      render: ({ repository, permission }) => ({
        type: "repository_permission",
        permission,
        user: renderAccount(call.world, user),
        repository: renderRepositorySummary(call.world, repository),
      }),
      style: "counted",
    });
  },
  getUser: (call) => {
    const user = findUser(call);
    const isOwn = call.caller.kind === "identified" && call.caller.user.uuid === user.uuid;
    return json(isOwn ? renderOwnUser(call.world, user) : renderUser(call.world, user));
  },
};

function renderEmail(call: Call, email: UserEmail) {
  return {
    type: "email",
    email: email.email,
    is_primary: email.isPrimary,
    is_confirmed: email.isConfirmed,
    links: { self: apiLink(call.world.hosts, "user", "emails", email.email) },
  };
}
