import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type * as operations from "../generated/operations/index.js";
import {
  createProject,
  createRepository,
  createWorkspaceWebhook,
  deleteProject,
  deleteWorkspaceWebhook,
  getProject,
  getWorkspace,
  getWorkspaceMember,
  getWorkspaceWebhook,
  listProjects,
  listRepositories,
  listWorkspaceMembers,
  listWorkspacePermissions,
  listWorkspacePullRequests,
  listWorkspaceRepositoryPermissions,
  listWorkspaceWebhooks,
  updateProject,
  updateWorkspaceWebhook,
} from "../generated/operations/index.js";
import type * as types from "../generated/types.js";
import type { Paginated, PaginateOptions } from "../operations/paginate.js";
import {
  type Creatable,
  collection,
  type Deletable,
  type Gettable,
  type Listable,
  listItems,
  type Updatable,
} from "./collection.js";
import type { BodyOf, QueryOf } from "./parts-of.js";
import { type RepositoryHandle, repositoryHandle } from "./repository.js";

/** The projects of a workspace, by their key. */
export interface Projects
  extends Listable<types.Project, QueryOf<operations.ListProjectsParameters>>,
    Gettable<types.Project>,
    Creatable<types.Project, BodyOf<operations.CreateProjectParameters>>,
    Updatable<types.Project, BodyOf<operations.UpdateProjectParameters>>,
    Deletable {}

/** Webhook subscriptions of a workspace, by their UUID. */
export interface WorkspaceWebhooks
  extends Listable<types.WebhookSubscription>,
    Gettable<types.WebhookSubscription>,
    Creatable<types.WebhookSubscription, BodyOf<operations.CreateWorkspaceWebhookParameters>>,
    Updatable<types.WebhookSubscription, BodyOf<operations.UpdateWorkspaceWebhookParameters>>,
    Deletable {}

/** One workspace: nothing is sent until a method is called. */
export interface WorkspaceHandle {
  readonly workspace: string;
  readonly projects: Projects;
  readonly webhooks: WorkspaceWebhooks;
  readonly members: Listable<types.WorkspaceMembership, QueryOf<operations.ListWorkspaceMembersParameters>> &
    Gettable<types.WorkspaceMembership>;
  readonly repositories: Listable<types.Repository, QueryOf<operations.ListRepositoriesParameters>> & {
    create(
      repoSlug: string,
      body: BodyOf<operations.CreateRepositoryParameters>,
      options?: CallOptions,
    ): Promise<types.Repository>;
  };
  get(options?: CallOptions): Promise<types.Workspace>;
  repository(repoSlug: string): RepositoryHandle;
  /** Who is in it, and as what: owner, collaborator or member. */
  permissions(
    query?: QueryOf<operations.ListWorkspacePermissionsParameters>,
    options?: PaginateOptions,
  ): Paginated<types.WorkspaceMembership>;
  repositoryPermissions(
    query?: QueryOf<operations.ListWorkspaceRepositoryPermissionsParameters>,
    options?: PaginateOptions,
  ): Paginated<types.RepositoryPermission>;
  /** Pull requests that one person wrote in any repository of the workspace, by account id or UUID. */
  pullRequestsBy(
    user: string,
    query?: QueryOf<operations.ListWorkspacePullRequestsParameters>,
    options?: PaginateOptions,
  ): Paginated<types.PullRequest>;
}

/** Makes the handle of one workspace. */
export function workspaceHandle(client: Client, workspace: string): WorkspaceHandle {
  const place = { workspace };
  return {
    workspace,
    projects: collection<Projects>(client, place, "projectKey", {
      list: listProjects,
      get: getProject,
      create: createProject,
      update: updateProject,
      delete: deleteProject,
    }),
    webhooks: collection<WorkspaceWebhooks>(client, place, "uid", {
      list: listWorkspaceWebhooks,
      get: getWorkspaceWebhook,
      create: createWorkspaceWebhook,
      update: updateWorkspaceWebhook,
      delete: deleteWorkspaceWebhook,
    }),
    members: collection<WorkspaceHandle["members"]>(client, place, "member", {
      list: listWorkspaceMembers,
      get: getWorkspaceMember,
    }),
    repositories: {
      list: (query, options) => listItems(client, listRepositories, place, query, options),
      create: (repoSlug, body, options) => createRepository(client, { workspace, repoSlug, body }, options),
    },
    get: (options) => getWorkspace(client, place, options),
    repository: (repoSlug) => repositoryHandle(client, { workspace, repoSlug }),
    permissions: (query, options) => listItems(client, listWorkspacePermissions, place, query, options),
    repositoryPermissions: (query, options) =>
      listItems(client, listWorkspaceRepositoryPermissions, place, query, options),
    pullRequestsBy: (selectedUser, query, options) =>
      listItems(client, listWorkspacePullRequests, { workspace, selectedUser }, query, options),
  };
}
