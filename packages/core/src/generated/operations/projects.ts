// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Account,
  CreateProjectBody,
  DefaultReviewerAndType,
  Page,
  Project,
  ProjectGroupPermission,
  ProjectUserPermission,
  UpdateProjectBody,
  UpdateProjectGroupPermissionBody,
  UpdateProjectUserPermissionBody,
} from "../types.js";

/** Parameters of {@link createProject}. */
export interface CreateProjectParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  body: CreateProjectBody;
  headers?: Record<string, string>;
}

/**
 * Create a project.
 *
 * `POST /workspaces/{workspace}/projects`, operation id `createWorkspaceProject`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const createProject: Operation<CreateProjectParameters, Project> = /* @__PURE__ */ defineOperation(
  "createWorkspaceProject",
  "POST /workspaces/{workspace}/projects",
  { oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteProject}. */
export interface DeleteProjectParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a project.
 *
 * `DELETE /workspaces/{workspace}/projects/{project_key}`, operation id `deleteProject`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const deleteProject: Operation<DeleteProjectParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteProject",
  "DELETE /workspaces/{workspace}/projects/{projectKey}",
  { result: "empty", oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link getProject}. */
export interface GetProjectParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}`, operation id `getProject`.
 * OAuth scopes: project.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const getProject: Operation<GetProjectParameters, Project> = /* @__PURE__ */ defineOperation(
  "getProject",
  "GET /workspaces/{workspace}/projects/{projectKey}",
  { oauth: "project", granular: "read:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateProject}. */
export interface UpdateProjectParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  body: UpdateProjectBody;
  headers?: Record<string, string>;
}

/**
 * Update a project.
 *
 * `PUT /workspaces/{workspace}/projects/{project_key}`, operation id `updateProject`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const updateProject: Operation<UpdateProjectParameters, Project> = /* @__PURE__ */ defineOperation(
  "updateProject",
  "PUT /workspaces/{workspace}/projects/{projectKey}",
  { oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link listProjectDefaultReviewers}. */
export interface ListProjectDefaultReviewersParameters {
  workspace: string;
  projectKey: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List project default reviewers.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/default-reviewers`, operation id `listProjectDefaultReviewers`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const listProjectDefaultReviewers: Operation<ListProjectDefaultReviewersParameters, Page<DefaultReviewerAndType>> = /* @__PURE__ */ defineOperation(
  "listProjectDefaultReviewers",
  "GET /workspaces/{workspace}/projects/{projectKey}/default-reviewers",
  { pagelen: 100, oauth: "project:admin", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link removeProjectDefaultReviewer}. */
export interface RemoveProjectDefaultReviewerParameters {
  workspace: string;
  projectKey: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Remove a project default reviewer.
 *
 * `DELETE /workspaces/{workspace}/projects/{project_key}/default-reviewers/{selected_user}`, operation id `deleteProjectDefaultReviewer`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const removeProjectDefaultReviewer: Operation<RemoveProjectDefaultReviewerParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteProjectDefaultReviewer",
  "DELETE /workspaces/{workspace}/projects/{projectKey}/default-reviewers/{selectedUser}",
  { result: "empty", oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link getProjectDefaultReviewer}. */
export interface GetProjectDefaultReviewerParameters {
  workspace: string;
  projectKey: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project default reviewer.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/default-reviewers/{selected_user}`, operation id `getProjectDefaultReviewer`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const getProjectDefaultReviewer: Operation<GetProjectDefaultReviewerParameters, Account> = /* @__PURE__ */ defineOperation(
  "getProjectDefaultReviewer",
  "GET /workspaces/{workspace}/projects/{projectKey}/default-reviewers/{selectedUser}",
  { oauth: "project:admin", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link addProjectDefaultReviewer}. */
export interface AddProjectDefaultReviewerParameters {
  workspace: string;
  projectKey: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Add a project default reviewer.
 *
 * `PUT /workspaces/{workspace}/projects/{project_key}/default-reviewers/{selected_user}`, operation id `addProjectDefaultReviewer`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const addProjectDefaultReviewer: Operation<AddProjectDefaultReviewerParameters, Account> = /* @__PURE__ */ defineOperation(
  "addProjectDefaultReviewer",
  "PUT /workspaces/{workspace}/projects/{projectKey}/default-reviewers/{selectedUser}",
  { oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link listProjectGroupPermissions}. */
export interface ListProjectGroupPermissionsParameters {
  workspace: string;
  projectKey: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List project group permissions.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/permissions-config/groups`, operation id `listProjectPermissionsConfigGroups`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const listProjectGroupPermissions: Operation<ListProjectGroupPermissionsParameters, Page<ProjectGroupPermission>> = /* @__PURE__ */ defineOperation(
  "listProjectPermissionsConfigGroups",
  "GET /workspaces/{workspace}/projects/{projectKey}/permissions-config/groups",
  { pagelen: 100, oauth: "project:admin", granular: "read:project:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link deleteProjectGroupPermission}. */
export interface DeleteProjectGroupPermissionParameters {
  workspace: string;
  projectKey: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a project group permission.
 *
 * `DELETE /workspaces/{workspace}/projects/{project_key}/permissions-config/groups/{group_slug}`, operation id `deleteProjectPermissionsConfigGroup`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket, delete:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const deleteProjectGroupPermission: Operation<DeleteProjectGroupPermissionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteProjectPermissionsConfigGroup",
  "DELETE /workspaces/{workspace}/projects/{projectKey}/permissions-config/groups/{groupSlug}",
  { result: "empty", oauth: "project:admin", granular: "admin:project:bitbucket delete:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getProjectGroupPermission}. */
export interface GetProjectGroupPermissionParameters {
  workspace: string;
  projectKey: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project group permission.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/permissions-config/groups/{group_slug}`, operation id `getProjectPermissionsConfigGroup`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const getProjectGroupPermission: Operation<GetProjectGroupPermissionParameters, ProjectGroupPermission> = /* @__PURE__ */ defineOperation(
  "getProjectPermissionsConfigGroup",
  "GET /workspaces/{workspace}/projects/{projectKey}/permissions-config/groups/{groupSlug}",
  { oauth: "project:admin", granular: "read:project:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link updateProjectGroupPermission}. */
export interface UpdateProjectGroupPermissionParameters {
  workspace: string;
  projectKey: string;
  groupSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdateProjectGroupPermissionBody;
  headers?: Record<string, string>;
}

/**
 * Update a project group permission.
 *
 * `PUT /workspaces/{workspace}/projects/{project_key}/permissions-config/groups/{group_slug}`, operation id `updateProjectPermissionsConfigGroup`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket, write:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const updateProjectGroupPermission: Operation<UpdateProjectGroupPermissionParameters, ProjectGroupPermission> = /* @__PURE__ */ defineOperation(
  "updateProjectPermissionsConfigGroup",
  "PUT /workspaces/{workspace}/projects/{projectKey}/permissions-config/groups/{groupSlug}",
  { oauth: "project:admin", granular: "admin:project:bitbucket write:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link listProjectUserPermissions}. */
export interface ListProjectUserPermissionsParameters {
  workspace: string;
  projectKey: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List project user permissions.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/permissions-config/users`, operation id `listProjectPermissionsConfigUsers`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const listProjectUserPermissions: Operation<ListProjectUserPermissionsParameters, Page<ProjectUserPermission>> = /* @__PURE__ */ defineOperation(
  "listProjectPermissionsConfigUsers",
  "GET /workspaces/{workspace}/projects/{projectKey}/permissions-config/users",
  { pagelen: 100, oauth: "project:admin", granular: "read:project:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link deleteProjectUserPermission}. */
export interface DeleteProjectUserPermissionParameters {
  workspace: string;
  projectKey: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a project user permission.
 *
 * `DELETE /workspaces/{workspace}/projects/{project_key}/permissions-config/users/{selected_user_id}`, operation id `deleteProjectPermissionsConfigUser`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket, delete:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const deleteProjectUserPermission: Operation<DeleteProjectUserPermissionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteProjectPermissionsConfigUser",
  "DELETE /workspaces/{workspace}/projects/{projectKey}/permissions-config/users/{selectedUserId}",
  { result: "empty", oauth: "project:admin", granular: "admin:project:bitbucket delete:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getProjectUserPermission}. */
export interface GetProjectUserPermissionParameters {
  workspace: string;
  projectKey: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project user permission.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/permissions-config/users/{selected_user_id}`, operation id `getProjectPermissionsConfigUser`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const getProjectUserPermission: Operation<GetProjectUserPermissionParameters, ProjectUserPermission> = /* @__PURE__ */ defineOperation(
  "getProjectPermissionsConfigUser",
  "GET /workspaces/{workspace}/projects/{projectKey}/permissions-config/users/{selectedUserId}",
  { oauth: "project:admin", granular: "read:project:bitbucket", auth: "fa", refuses: "access-token" },
);

/** Parameters of {@link updateProjectUserPermission}. */
export interface UpdateProjectUserPermissionParameters {
  workspace: string;
  projectKey: string;
  selectedUserId: string;
  query?: {
    fields?: string;
  };
  body: UpdateProjectUserPermissionBody;
  headers?: Record<string, string>;
}

/**
 * Update a project user permission.
 *
 * `PUT /workspaces/{workspace}/projects/{project_key}/permissions-config/users/{selected_user_id}`, operation id `updateProjectPermissionsConfigUser`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket, write:permission:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/
 */
export const updateProjectUserPermission: Operation<UpdateProjectUserPermissionParameters, ProjectUserPermission> = /* @__PURE__ */ defineOperation(
  "updateProjectPermissionsConfigUser",
  "PUT /workspaces/{workspace}/projects/{projectKey}/permissions-config/users/{selectedUserId}",
  { oauth: "project:admin", granular: "admin:project:bitbucket write:permission:bitbucket", auth: "a", refuses: "forge access-token" },
);
