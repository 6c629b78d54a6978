// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CreateWorkspaceWebhookBody,
  Page,
  Project,
  PullRequest,
  PullRequestState,
  RepositoryPermission,
  UpdateWorkspaceWebhookBody,
  WebhookSubscription,
  Workspace,
  WorkspaceAccess,
  WorkspaceMembership,
} from "../types.js";

/** Parameters of {@link listCurrentUserWorkspaces}. */
export interface ListCurrentUserWorkspacesParameters {
  query?: {
    sort?: string;
    administrator?: boolean;
    page?: string;
    pagelen?: number;
    fields?: string;
    q?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the workspaces of the current user.
 *
 * `GET /user/workspaces`, operation id `listCurrentUserWorkspaces`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listCurrentUserWorkspaces: Operation<ListCurrentUserWorkspacesParameters, Page<WorkspaceAccess>> = /* @__PURE__ */ defineOperation(
  "listCurrentUserWorkspaces",
  "GET /user/workspaces",
  { pagelen: 100, oauth: "account", granular: "read:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link getCurrentUserWorkspacePermission}. */
export interface GetCurrentUserWorkspacePermissionParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the permission of the current user in a workspace.
 *
 * `GET /user/workspaces/{workspace}/permission`, operation id `getCurrentUserWorkspacePermission`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const getCurrentUserWorkspacePermission: Operation<GetCurrentUserWorkspacePermissionParameters, WorkspaceMembership> = /* @__PURE__ */ defineOperation(
  "getCurrentUserWorkspacePermission",
  "GET /user/workspaces/{workspace}/permission",
  { oauth: "account", granular: "read:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link getWorkspace}. */
export interface GetWorkspaceParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace.
 *
 * `GET /workspaces/{workspace}`, operation id `getWorkspace`.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const getWorkspace: Operation<GetWorkspaceParameters, Workspace> = /* @__PURE__ */ defineOperation(
  "getWorkspace",
  "GET /workspaces/{workspace}",
  { granular: "read:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link listWorkspaceWebhooks}. */
export interface ListWorkspaceWebhooksParameters {
  workspace: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace webhooks.
 *
 * `GET /workspaces/{workspace}/hooks`, operation id `listWorkspaceHooks`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listWorkspaceWebhooks: Operation<ListWorkspaceWebhooksParameters, Page<WebhookSubscription>> = /* @__PURE__ */ defineOperation(
  "listWorkspaceHooks",
  "GET /workspaces/{workspace}/hooks",
  { pagelen: 100, oauth: "webhook", granular: "read:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createWorkspaceWebhook}. */
export interface CreateWorkspaceWebhookParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  body: CreateWorkspaceWebhookBody;
  headers?: Record<string, string>;
}

/**
 * Create a workspace webhook.
 *
 * `POST /workspaces/{workspace}/hooks`, operation id `createWorkspaceHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket, write:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const createWorkspaceWebhook: Operation<CreateWorkspaceWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "createWorkspaceHook",
  "POST /workspaces/{workspace}/hooks",
  { oauth: "webhook", granular: "read:webhook:bitbucket write:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link deleteWorkspaceWebhook}. */
export interface DeleteWorkspaceWebhookParameters {
  workspace: string;
  uid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a workspace webhook.
 *
 * `DELETE /workspaces/{workspace}/hooks/{uid}`, operation id `deleteWorkspaceHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: delete:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const deleteWorkspaceWebhook: Operation<DeleteWorkspaceWebhookParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteWorkspaceHook",
  "DELETE /workspaces/{workspace}/hooks/{uid}",
  { result: "empty", oauth: "webhook", granular: "delete:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getWorkspaceWebhook}. */
export interface GetWorkspaceWebhookParameters {
  workspace: string;
  uid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace webhook.
 *
 * `GET /workspaces/{workspace}/hooks/{uid}`, operation id `getWorkspaceHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const getWorkspaceWebhook: Operation<GetWorkspaceWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "getWorkspaceHook",
  "GET /workspaces/{workspace}/hooks/{uid}",
  { oauth: "webhook", granular: "read:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateWorkspaceWebhook}. */
export interface UpdateWorkspaceWebhookParameters {
  workspace: string;
  uid: string;
  query?: {
    fields?: string;
  };
  body: UpdateWorkspaceWebhookBody;
  headers?: Record<string, string>;
}

/**
 * Update a workspace webhook.
 *
 * `PUT /workspaces/{workspace}/hooks/{uid}`, operation id `updateWorkspaceHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket, write:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const updateWorkspaceWebhook: Operation<UpdateWorkspaceWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "updateWorkspaceHook",
  "PUT /workspaces/{workspace}/hooks/{uid}",
  { oauth: "webhook", granular: "read:webhook:bitbucket write:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link listWorkspaceMembers}. */
export interface ListWorkspaceMembersParameters {
  workspace: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
    q?: string;
    sort?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace members.
 *
 * `GET /workspaces/{workspace}/members`, operation id `listWorkspaceMembers`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listWorkspaceMembers: Operation<ListWorkspaceMembersParameters, Page<WorkspaceMembership>> = /* @__PURE__ */ defineOperation(
  "listWorkspaceMembers",
  "GET /workspaces/{workspace}/members",
  { pagelen: 100, oauth: "account", granular: "read:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link getWorkspaceMember}. */
export interface GetWorkspaceMemberParameters {
  workspace: string;
  member: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace member.
 *
 * `GET /workspaces/{workspace}/members/{member}`, operation id `getWorkspaceMember`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const getWorkspaceMember: Operation<GetWorkspaceMemberParameters, WorkspaceMembership> = /* @__PURE__ */ defineOperation(
  "getWorkspaceMember",
  "GET /workspaces/{workspace}/members/{member}",
  { oauth: "account", granular: "read:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link listWorkspacePermissions}. */
export interface ListWorkspacePermissionsParameters {
  workspace: string;
  query?: {
    q?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace permissions.
 *
 * `GET /workspaces/{workspace}/permissions`, operation id `listWorkspacePermissions`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listWorkspacePermissions: Operation<ListWorkspacePermissionsParameters, Page<WorkspaceMembership>> = /* @__PURE__ */ defineOperation(
  "listWorkspacePermissions",
  "GET /workspaces/{workspace}/permissions",
  { pagelen: 100, oauth: "account", granular: "read:workspace:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link listWorkspaceRepositoryPermissions}. */
export interface ListWorkspaceRepositoryPermissionsParameters {
  workspace: string;
  query?: {
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List workspace repository permissions.
 *
 * `GET /workspaces/{workspace}/permissions/repositories`, operation id `listWorkspacePermissionsRepositories`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listWorkspaceRepositoryPermissions: Operation<ListWorkspaceRepositoryPermissionsParameters, Page<RepositoryPermission>> = /* @__PURE__ */ defineOperation(
  "listWorkspacePermissionsRepositories",
  "GET /workspaces/{workspace}/permissions/repositories",
  { pagelen: 100, oauth: "account", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link listRepositoryPermissions}. */
export interface ListRepositoryPermissionsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository permissions.
 *
 * `GET /workspaces/{workspace}/permissions/repositories/{repo_slug}`, operation id `listWorkspacePermissionsRepository`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listRepositoryPermissions: Operation<ListRepositoryPermissionsParameters, Page<RepositoryPermission>> = /* @__PURE__ */ defineOperation(
  "listWorkspacePermissionsRepository",
  "GET /workspaces/{workspace}/permissions/repositories/{repoSlug}",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link listProjects}. */
export interface ListProjectsParameters {
  workspace: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
    q?: string;
    sort?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List projects.
 *
 * `GET /workspaces/{workspace}/projects`, operation id `listWorkspaceProjects`.
 * OAuth scopes: project.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listProjects: Operation<ListProjectsParameters, Page<Project>> = /* @__PURE__ */ defineOperation(
  "listWorkspaceProjects",
  "GET /workspaces/{workspace}/projects",
  { pagelen: 100, oauth: "project", granular: "read:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link listWorkspacePullRequests}. */
export interface ListWorkspacePullRequestsParameters {
  workspace: string;
  selectedUser: string;
  query?: {
    state?: PullRequestState | PullRequestState[];
    page?: string;
    pagelen?: number;
    fields?: string;
    q?: string;
    sort?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the pull requests of a user in a workspace.
 *
 * `GET /workspaces/{workspace}/pullrequests/{selected_user}`, operation id `listWorkspacePullrequestsByUser`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const listWorkspacePullRequests: Operation<ListWorkspacePullRequestsParameters, Page<PullRequest>> = /* @__PURE__ */ defineOperation(
  "listWorkspacePullrequestsByUser",
  "GET /workspaces/{workspace}/pullrequests/{selectedUser}",
  { pagelen: 50, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getWorkspaceGpgPublicKey}. */
export interface GetWorkspaceGpgPublicKeyParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a workspace GPG public key.
 *
 * `GET /workspaces/{workspace}/settings/gpg/public-key`, operation id `getWorkspaceSettingsGpgPublicKey`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/
 */
export const getWorkspaceGpgPublicKey: Operation<GetWorkspaceGpgPublicKeyParameters, string> = /* @__PURE__ */ defineOperation(
  "getWorkspaceSettingsGpgPublicKey",
  "GET /workspaces/{workspace}/settings/gpg/public-key",
  { result: "text", oauth: "account", granular: "read:workspace:bitbucket", auth: "fa" },
);
