// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  BranchingModel,
  BranchingModelSettings,
  EffectiveBranchingModel,
  ProjectBranchingModel,
  UpdateBranchingModelSettingsBody,
  UpdateProjectBranchingModelSettingsBody,
} from "../types.js";

/** Parameters of {@link getBranchingModel}. */
export interface GetBranchingModelParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a branching model.
 *
 * `GET /repositories/{workspace}/{repo_slug}/branching-model`, operation id `getRepositoryBranchingModel`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const getBranchingModel: Operation<GetBranchingModelParameters, BranchingModel> = /* @__PURE__ */ defineOperation(
  "getRepositoryBranchingModel",
  "GET /repositories/{workspace}/{repoSlug}/branching-model",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getBranchingModelSettings}. */
export interface GetBranchingModelSettingsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get branching model settings.
 *
 * `GET /repositories/{workspace}/{repo_slug}/branching-model/settings`, operation id `getRepositoryBranchingModelSettings`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const getBranchingModelSettings: Operation<GetBranchingModelSettingsParameters, BranchingModelSettings> = /* @__PURE__ */ defineOperation(
  "getRepositoryBranchingModelSettings",
  "GET /repositories/{workspace}/{repoSlug}/branching-model/settings",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateBranchingModelSettings}. */
export interface UpdateBranchingModelSettingsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: UpdateBranchingModelSettingsBody;
  headers?: Record<string, string>;
}

/**
 * Update branching model settings.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/branching-model/settings`, operation id `updateRepositoryBranchingModelSettings`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const updateBranchingModelSettings: Operation<UpdateBranchingModelSettingsParameters, BranchingModelSettings> = /* @__PURE__ */ defineOperation(
  "updateRepositoryBranchingModelSettings",
  "PUT /repositories/{workspace}/{repoSlug}/branching-model/settings",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getEffectiveBranchingModel}. */
export interface GetEffectiveBranchingModelParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an effective branching model.
 *
 * `GET /repositories/{workspace}/{repo_slug}/effective-branching-model`, operation id `getRepositoryEffectiveBranchingModel`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const getEffectiveBranchingModel: Operation<GetEffectiveBranchingModelParameters, EffectiveBranchingModel> = /* @__PURE__ */ defineOperation(
  "getRepositoryEffectiveBranchingModel",
  "GET /repositories/{workspace}/{repoSlug}/effective-branching-model",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getProjectBranchingModel}. */
export interface GetProjectBranchingModelParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project branching model.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/branching-model`, operation id `getProjectBranchingModel`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const getProjectBranchingModel: Operation<GetProjectBranchingModelParameters, ProjectBranchingModel> = /* @__PURE__ */ defineOperation(
  "getProjectBranchingModel",
  "GET /workspaces/{workspace}/projects/{projectKey}/branching-model",
  { oauth: "project:admin", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getProjectBranchingModelSettings}. */
export interface GetProjectBranchingModelSettingsParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get project branching model settings.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/branching-model/settings`, operation id `getProjectBranchingModelSettings`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const getProjectBranchingModelSettings: Operation<GetProjectBranchingModelSettingsParameters, BranchingModelSettings> = /* @__PURE__ */ defineOperation(
  "getProjectBranchingModelSettings",
  "GET /workspaces/{workspace}/projects/{projectKey}/branching-model/settings",
  { oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateProjectBranchingModelSettings}. */
export interface UpdateProjectBranchingModelSettingsParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  body: UpdateProjectBranchingModelSettingsBody;
  headers?: Record<string, string>;
}

/**
 * Update project branching model settings.
 *
 * `PUT /workspaces/{workspace}/projects/{project_key}/branching-model/settings`, operation id `updateProjectBranchingModelSettings`.
 * OAuth scopes: project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/
 */
export const updateProjectBranchingModelSettings: Operation<UpdateProjectBranchingModelSettingsParameters, BranchingModelSettings> = /* @__PURE__ */ defineOperation(
  "updateProjectBranchingModelSettings",
  "PUT /workspaces/{workspace}/projects/{projectKey}/branching-model/settings",
  { oauth: "project:admin", granular: "admin:project:bitbucket", auth: "fa" },
);
