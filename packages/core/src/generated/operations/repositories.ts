// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Account,
  CreateForkBody,
  CreateRepositoryBody,
  CreateRepositoryWebhookBody,
  Page,
  Repository,
  RepositoryGroupPermission,
  RepositoryInheritanceState,
  RepositoryPermission,
  RepositoryUserPermission,
  UpdateOverrideSettingsBody,
  UpdateRepositoryBody,
  UpdateRepositoryGroupPermissionBody,
  UpdateRepositoryUserPermissionBody,
  UpdateRepositoryWebhookBody,
  WebhookSubscription,
} from "../types.js";

/** Parameters of {@link listRepositories}. */
export interface ListRepositoriesParameters {
  workspace: string;
  query?: {
    role?: "admin" | "contributor" | "member" | "owner";
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repositories.
 *
 * `GET /repositories/{workspace}`, operation id `listRepositories`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listRepositories: Operation<ListRepositoriesParameters, Page<Repository>> = /* @__PURE__ */ defineOperation(
  "listRepositories",
  "GET /repositories/{workspace}",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteRepository}. */
export interface DeleteRepositoryParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    redirect_to?: string;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}`, operation id `deleteRepository`.
 * OAuth scopes: repository:delete.
 * API token and Forge scopes: delete:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const deleteRepository: Operation<DeleteRepositoryParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepository",
  "DELETE /repositories/{workspace}/{repoSlug}",
  { result: "empty", oauth: "repository:delete", granular: "delete:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getRepository}. */
export interface GetRepositoryParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository.
 *
 * `GET /repositories/{workspace}/{repo_slug}`, operation id `getRepository`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const getRepository: Operation<GetRepositoryParameters, Repository> = /* @__PURE__ */ defineOperation(
  "getRepository",
  "GET /repositories/{workspace}/{repoSlug}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createRepository}. */
export interface CreateRepositoryParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateRepositoryBody;
  headers?: Record<string, string>;
}

/**
 * Create a repository.
 *
 * `POST /repositories/{workspace}/{repo_slug}`, operation id `createRepository`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const createRepository: Operation<CreateRepositoryParameters, Repository> = /* @__PURE__ */ defineOperation(
  "createRepository",
  "POST /repositories/{workspace}/{repoSlug}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateRepository}. */
export interface UpdateRepositoryParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository.
 *
 * `PUT /repositories/{workspace}/{repo_slug}`, operation id `updateRepository`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const updateRepository: Operation<UpdateRepositoryParameters, Repository> = /* @__PURE__ */ defineOperation(
  "updateRepository",
  "PUT /repositories/{workspace}/{repoSlug}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listForks}. */
export interface ListForksParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    role?: "admin" | "contributor" | "member" | "owner";
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List forks.
 *
 * `GET /repositories/{workspace}/{repo_slug}/forks`, operation id `listRepositoryForks`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listForks: Operation<ListForksParameters, Page<Repository>> = /* @__PURE__ */ defineOperation(
  "listRepositoryForks",
  "GET /repositories/{workspace}/{repoSlug}/forks",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createFork}. */
export interface CreateForkParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body?: CreateForkBody;
  headers?: Record<string, string>;
}

/**
 * Create a fork.
 *
 * `POST /repositories/{workspace}/{repo_slug}/forks`, operation id `createRepositoryFork`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: read:repository:bitbucket, write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const createFork: Operation<CreateForkParameters, Repository> = /* @__PURE__ */ defineOperation(
  "createRepositoryFork",
  "POST /repositories/{workspace}/{repoSlug}/forks",
  { oauth: "repository:write", granular: "read:repository:bitbucket write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listRepositoryWebhooks}. */
export interface ListRepositoryWebhooksParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository webhooks.
 *
 * `GET /repositories/{workspace}/{repo_slug}/hooks`, operation id `listRepositoryHooks`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listRepositoryWebhooks: Operation<ListRepositoryWebhooksParameters, Page<WebhookSubscription>> = /* @__PURE__ */ defineOperation(
  "listRepositoryHooks",
  "GET /repositories/{workspace}/{repoSlug}/hooks",
  { pagelen: 100, oauth: "webhook", granular: "read:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createRepositoryWebhook}. */
export interface CreateRepositoryWebhookParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateRepositoryWebhookBody;
  headers?: Record<string, string>;
}

/**
 * Create a repository webhook.
 *
 * `POST /repositories/{workspace}/{repo_slug}/hooks`, operation id `createRepositoryHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket, write:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const createRepositoryWebhook: Operation<CreateRepositoryWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "createRepositoryHook",
  "POST /repositories/{workspace}/{repoSlug}/hooks",
  { oauth: "webhook", granular: "read:webhook:bitbucket write:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link deleteRepositoryWebhook}. */
export interface DeleteRepositoryWebhookParameters {
  workspace: string;
  repoSlug: string;
  uid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository webhook.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/hooks/{uid}`, operation id `deleteRepositoryHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: delete:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const deleteRepositoryWebhook: Operation<DeleteRepositoryWebhookParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryHook",
  "DELETE /repositories/{workspace}/{repoSlug}/hooks/{uid}",
  { result: "empty", oauth: "webhook", granular: "delete:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getRepositoryWebhook}. */
export interface GetRepositoryWebhookParameters {
  workspace: string;
  repoSlug: string;
  uid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository webhook.
 *
 * `GET /repositories/{workspace}/{repo_slug}/hooks/{uid}`, operation id `getRepositoryHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const getRepositoryWebhook: Operation<GetRepositoryWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "getRepositoryHook",
  "GET /repositories/{workspace}/{repoSlug}/hooks/{uid}",
  { oauth: "webhook", granular: "read:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateRepositoryWebhook}. */
export interface UpdateRepositoryWebhookParameters {
  workspace: string;
  repoSlug: string;
  uid: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryWebhookBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository webhook.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/hooks/{uid}`, operation id `updateRepositoryHook`.
 * OAuth scopes: webhook.
 * API token and Forge scopes: read:webhook:bitbucket, write:webhook:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const updateRepositoryWebhook: Operation<UpdateRepositoryWebhookParameters, WebhookSubscription> = /* @__PURE__ */ defineOperation(
  "updateRepositoryHook",
  "PUT /repositories/{workspace}/{repoSlug}/hooks/{uid}",
  { oauth: "webhook", granular: "read:webhook:bitbucket write:webhook:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getOverrideSettings}. */
export interface GetOverrideSettingsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get override settings.
 *
 * `GET /repositories/{workspace}/{repo_slug}/override-settings`, operation id `getRepositoryOverrideSettings`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const getOverrideSettings: Operation<GetOverrideSettingsParameters, RepositoryInheritanceState> = /* @__PURE__ */ defineOperation(
  "getRepositoryOverrideSettings",
  "GET /repositories/{workspace}/{repoSlug}/override-settings",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateOverrideSettings}. */
export interface UpdateOverrideSettingsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdateOverrideSettingsBody;
  headers?: Record<string, string>;
}

/**
 * Update override settings.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/override-settings`, operation id `updateRepositoryOverrideSettings`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const updateOverrideSettings: Operation<UpdateOverrideSettingsParameters, void> = /* @__PURE__ */ defineOperation(
  "updateRepositoryOverrideSettings",
  "PUT /repositories/{workspace}/{repoSlug}/override-settings",
  { result: "empty", oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listRepositoryGroupPermissions}. */
export interface ListRepositoryGroupPermissionsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository group permissions.
 *
 * `GET /repositories/{workspace}/{repo_slug}/permissions-config/groups`, operation id `listRepositoryPermissionsConfigGroups`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listRepositoryGroupPermissions: Operation<ListRepositoryGroupPermissionsParameters, Page<RepositoryGroupPermission>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPermissionsConfigGroups",
  "GET /repositories/{workspace}/{repoSlug}/permissions-config/groups",
  { pagelen: 100, oauth: "repository:admin", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link deleteRepositoryGroupPermission}. */
export interface DeleteRepositoryGroupPermissionParameters {
  workspace: string;
  repoSlug: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository group permission.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/permissions-config/groups/{group_slug}`, operation id `deleteRepositoryPermissionsConfigGroup`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, delete:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const deleteRepositoryGroupPermission: Operation<DeleteRepositoryGroupPermissionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPermissionsConfigGroup",
  "DELETE /repositories/{workspace}/{repoSlug}/permissions-config/groups/{groupSlug}",
  { result: "empty", oauth: "repository:admin", granular: "admin:repository:bitbucket delete:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getRepositoryGroupPermission}. */
export interface GetRepositoryGroupPermissionParameters {
  workspace: string;
  repoSlug: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository group permission.
 *
 * `GET /repositories/{workspace}/{repo_slug}/permissions-config/groups/{group_slug}`, operation id `getRepositoryPermissionsConfigGroup`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const getRepositoryGroupPermission: Operation<GetRepositoryGroupPermissionParameters, RepositoryGroupPermission> = /* @__PURE__ */ defineOperation(
  "getRepositoryPermissionsConfigGroup",
  "GET /repositories/{workspace}/{repoSlug}/permissions-config/groups/{groupSlug}",
  { oauth: "repository:admin", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link updateRepositoryGroupPermission}. */
export interface UpdateRepositoryGroupPermissionParameters {
  workspace: string;
  repoSlug: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryGroupPermissionBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository group permission.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/permissions-config/groups/{group_slug}`, operation id `updateRepositoryPermissionsConfigGroup`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, write:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const updateRepositoryGroupPermission: Operation<UpdateRepositoryGroupPermissionParameters, RepositoryGroupPermission> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPermissionsConfigGroup",
  "PUT /repositories/{workspace}/{repoSlug}/permissions-config/groups/{groupSlug}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket write:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link listRepositoryUserPermissions}. */
export interface ListRepositoryUserPermissionsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository user permissions.
 *
 * `GET /repositories/{workspace}/{repo_slug}/permissions-config/users`, operation id `listRepositoryPermissionsConfigUsers`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listRepositoryUserPermissions: Operation<ListRepositoryUserPermissionsParameters, Page<RepositoryUserPermission>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPermissionsConfigUsers",
  "GET /repositories/{workspace}/{repoSlug}/permissions-config/users",
  { pagelen: 100, oauth: "repository:admin", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link deleteRepositoryUserPermission}. */
export interface DeleteRepositoryUserPermissionParameters {
  workspace: string;
  repoSlug: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a repository user permission.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/permissions-config/users/{selected_user_id}`, operation id `deleteRepositoryPermissionsConfigUser`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, delete:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const deleteRepositoryUserPermission: Operation<DeleteRepositoryUserPermissionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPermissionsConfigUser",
  "DELETE /repositories/{workspace}/{repoSlug}/permissions-config/users/{selectedUserId}",
  { result: "empty", oauth: "repository:admin", granular: "admin:repository:bitbucket delete:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getRepositoryUserPermission}. */
export interface GetRepositoryUserPermissionParameters {
  workspace: string;
  repoSlug: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository user permission.
 *
 * `GET /repositories/{workspace}/{repo_slug}/permissions-config/users/{selected_user_id}`, operation id `getRepositoryPermissionsConfigUser`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const getRepositoryUserPermission: Operation<GetRepositoryUserPermissionParameters, RepositoryUserPermission> = /* @__PURE__ */ defineOperation(
  "getRepositoryPermissionsConfigUser",
  "GET /repositories/{workspace}/{repoSlug}/permissions-config/users/{selectedUserId}",
  { oauth: "repository:admin", granular: "read:repository:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link updateRepositoryUserPermission}. */
export interface UpdateRepositoryUserPermissionParameters {
  workspace: string;
  repoSlug: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  body: UpdateRepositoryUserPermissionBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository user permission.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/permissions-config/users/{selected_user_id}`, operation id `updateRepositoryPermissionsConfigUser`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, write:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const updateRepositoryUserPermission: Operation<UpdateRepositoryUserPermissionParameters, RepositoryUserPermission> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPermissionsConfigUser",
  "PUT /repositories/{workspace}/{repoSlug}/permissions-config/users/{selectedUserId}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket write:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link listRepositoryWatchers}. */
export interface ListRepositoryWatchersParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List repository watchers.
 *
 * `GET /repositories/{workspace}/{repo_slug}/watchers`, operation id `listRepositoryWatchers`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listRepositoryWatchers: Operation<ListRepositoryWatchersParameters, Page<Account>> = /* @__PURE__ */ defineOperation(
  "listRepositoryWatchers",
  "GET /repositories/{workspace}/{repoSlug}/watchers",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCurrentUserRepositoryPermissions}. */
export interface ListCurrentUserRepositoryPermissionsParameters {
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
 * List the repository permissions of the current user in a workspace.
 *
 * `GET /user/workspaces/{workspace}/permissions/repositories`, operation id `listCurrentUserWorkspacePermissionsRepositories`.
 * OAuth scopes: account, repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const listCurrentUserRepositoryPermissions: Operation<ListCurrentUserRepositoryPermissionsParameters, Page<RepositoryPermission>> = /* @__PURE__ */ defineOperation(
  "listCurrentUserWorkspacePermissionsRepositories",
  "GET /user/workspaces/{workspace}/permissions/repositories",
  { pagelen: 100, oauth: "account repository", granular: "read:repository:bitbucket", auth: "fa" },
);
