import type { ProjectRecord, UserRecord, WorkspaceMembership, WorkspaceRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { apiLink, type Link, webLink, withSuffix } from "./links.js";
import { renderAccountOf } from "./render-account.js";

/** A workspace as embedded in repositories, projects and memberships. */
export function renderWorkspaceSummary(world: World, workspace: WorkspaceRecord) {
  return {
    type: "workspace",
    uuid: workspace.uuid,
    name: workspace.name,
    slug: workspace.slug,
    links: {
      avatar: workspaceAvatar(world, workspace),
      html: webLink(world.hosts, workspace.slug, ""),
      self: apiLink(world.hosts, "workspaces", workspace.slug),
    },
  };
}

/** A workspace as its own URL shows it, with every link that clients navigate by. */
export function renderWorkspace(world: World, workspace: WorkspaceRecord) {
  const summary = renderWorkspaceSummary(world, workspace);
  const self = summary.links.self;
  return {
    ...summary,
    is_private: workspace.isPrivate,
    is_personal: workspace.isPersonal,
    is_privacy_enforced: false,
    forking_mode: "allow_forks",
    created_on: workspace.createdOn,
    updated_on: workspace.updatedOn,
    links: {
      ...summary.links,
      hooks: withSuffix(self, "/hooks"),
      members: withSuffix(self, "/members"),
      owners: withSuffix(self, "/members?q=permission%3D%22owner%22"),
      projects: withSuffix(self, "/projects"),
      repositories: apiLink(world.hosts, "repositories", workspace.slug),
      snippets: apiLink(world.hosts, "snippets", workspace.slug),
    },
  };
}

/** A workspace in the short form of `/user/workspaces`. */
function renderWorkspaceBase(world: World, workspace: WorkspaceRecord) {
  const { type: _, ...summary } = renderWorkspaceSummary(world, workspace);
  return { type: "workspace_base", ...summary };
}

/** The owner of a repository or project: a person for personal workspaces, else the workspace as a team. */
export function renderOwner(world: World, workspace: WorkspaceRecord) {
  const [membership] = workspace.members.values();
  if (workspace.isPersonal && membership) return renderAccountOf(world, membership.userUuid);
  return {
    display_name: workspace.name,
    links: {
      self: apiLink(world.hosts, "workspaces", workspace.uuid),
      avatar: webLink(world.hosts, "account", workspace.slug, "avatar", ""),
      html: webLink(world.hosts, workspace.uuid, ""),
    },
    type: "team",
    uuid: workspace.uuid,
    username: workspace.slug,
  };
}

/** One membership as the members and permissions lists show it. */
export function renderMembership(world: World, workspace: WorkspaceRecord, membership: WorkspaceMembership) {
  return {
    type: "workspace_membership",
    user: renderAccountOf(world, membership.userUuid),
    workspace: renderWorkspaceSummary(world, workspace),
    links: { self: apiLink(world.hosts, "workspaces", workspace.slug, "members", membership.userUuid) },
    permission: membership.permission,
    added_on: membership.addedOn,
    last_accessed: null,
  };
}

/** A group of a workspace, as permissions and branch restrictions show it; `undefined` when there is none. */
export function renderGroup(world: World, workspace: WorkspaceRecord | undefined, slug: string) {
  const group = workspace?.groups.get(slug);
  if (!workspace || !group) return undefined;
  return {
    type: "group",
    name: group.name,
    slug,
    full_slug: `${workspace.slug}:${slug}`,
    workspace: renderWorkspaceSummary(world, workspace),
    links: {
      self: apiLink(world.hosts, "groups", workspace.slug, slug),
      html: webLink(world.hosts, workspace.slug, "workspace", "settings", "groups", slug),
    },
  };
}

/** Access of a user to a workspace as `/user/workspaces` shows it. */
export function renderWorkspaceAccess(world: World, workspace: WorkspaceRecord, user: UserRecord) {
  return {
    type: "workspace_access",
    administrator: workspace.members.get(user.uuid)?.permission === "owner",
    workspace: renderWorkspaceBase(world, workspace),
  };
}

/** A project as embedded in repositories. */
export function renderProjectSummary(world: World, workspace: WorkspaceRecord, project: ProjectRecord) {
  return {
    type: "project",
    key: project.key,
    uuid: project.uuid,
    name: project.name,
    links: {
      self: apiLink(world.hosts, "workspaces", workspace.slug, "projects", project.key),
      html: webLink(world.hosts, workspace.slug, "workspace", "projects", project.key),
      avatar: withSuffix(
        webLink(world.hosts, "account", "user", workspace.slug, "projects", project.key, "avatar", "32"),
        `?ts=${timestamp(project.updatedOn)}`,
      ),
    },
  };
}

/** A project as its own URL shows it. */
export function renderProject(world: World, workspace: WorkspaceRecord, project: ProjectRecord) {
  const summary = renderProjectSummary(world, workspace, project);
  return {
    ...summary,
    description: project.description,
    is_private: project.isPrivate,
    created_on: project.createdOn,
    updated_on: project.updatedOn,
    has_publicly_visible_repos: [...world.state.repositories.values()].some(
      (repository) => repository.projectUuid === project.uuid && !repository.isPrivate,
    ),
    owner: renderOwner(world, workspace),
    workspace: renderWorkspaceSummary(world, workspace),
    links: {
      ...summary.links,
      repositories: withSuffix(
        apiLink(world.hosts, "repositories", workspace.slug),
        `?q=project.key%3D%22${encodeURIComponent(project.key)}%22`,
      ),
    },
  };
}

function workspaceAvatar(world: World, workspace: WorkspaceRecord): Link {
  return withSuffix(
    webLink(world.hosts, "workspaces", workspace.slug, "avatar", ""),
    `?ts=${timestamp(workspace.updatedOn)}`,
  );
}

function timestamp(date: string): number {
  return Math.floor(Date.parse(date) / 1000);
}
