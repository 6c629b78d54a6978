// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CreateDeployKeyBody,
  CreateEnvironmentBody,
  CreateProjectDeployKeyBody,
  DeployKey,
  Deployment,
  DeploymentEnvironment,
  Page,
  ProjectDeployKey,
  UpdateDeployKeyBody,
  UpdateEnvironmentBody,
} from "../types.js";

/** Parameters of {@link listDeployKeys}. */
export interface ListDeployKeysParameters {
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
 * List deploy keys.
 *
 * `GET /repositories/{workspace}/{repo_slug}/deploy-keys`, operation id `listRepositoryDeployKeys`.
 * OAuth scopes: repository, repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const listDeployKeys: Operation<ListDeployKeysParameters, Page<DeployKey>> = /* @__PURE__ */ defineOperation(
  "listRepositoryDeployKeys",
  "GET /repositories/{workspace}/{repoSlug}/deploy-keys",
  { pagelen: 100, oauth: "repository repository:admin", granular: "admin:repository:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createDeployKey}. */
export interface CreateDeployKeyParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateDeployKeyBody;
  headers?: Record<string, string>;
}

/**
 * Create a deploy key.
 *
 * `POST /repositories/{workspace}/{repo_slug}/deploy-keys`, operation id `createRepositoryDeployKey`.
 * OAuth scopes: repository, repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, write:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const createDeployKey: Operation<CreateDeployKeyParameters, DeployKey> = /* @__PURE__ */ defineOperation(
  "createRepositoryDeployKey",
  "POST /repositories/{workspace}/{repoSlug}/deploy-keys",
  { oauth: "repository repository:admin", granular: "admin:repository:bitbucket write:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link deleteDeployKey}. */
export interface DeleteDeployKeyParameters {
  workspace: string;
  repoSlug: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a deploy key.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/deploy-keys/{key_id}`, operation id `deleteRepositoryDeployKey`.
 * OAuth scopes: repository, repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, delete:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const deleteDeployKey: Operation<DeleteDeployKeyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryDeployKey",
  "DELETE /repositories/{workspace}/{repoSlug}/deploy-keys/{keyId}",
  { result: "empty", oauth: "repository repository:admin", granular: "admin:repository:bitbucket delete:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getDeployKey}. */
export interface GetDeployKeyParameters {
  workspace: string;
  repoSlug: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a deploy key.
 *
 * `GET /repositories/{workspace}/{repo_slug}/deploy-keys/{key_id}`, operation id `getRepositoryDeployKey`.
 * OAuth scopes: repository, repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const getDeployKey: Operation<GetDeployKeyParameters, DeployKey> = /* @__PURE__ */ defineOperation(
  "getRepositoryDeployKey",
  "GET /repositories/{workspace}/{repoSlug}/deploy-keys/{keyId}",
  { oauth: "repository repository:admin", granular: "admin:repository:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateDeployKey}. */
export interface UpdateDeployKeyParameters {
  workspace: string;
  repoSlug: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  body: UpdateDeployKeyBody;
  headers?: Record<string, string>;
}

/**
 * Update a deploy key.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/deploy-keys/{key_id}`, operation id `updateRepositoryDeployKey`.
 * OAuth scopes: repository, repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket, write:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const updateDeployKey: Operation<UpdateDeployKeyParameters, DeployKey> = /* @__PURE__ */ defineOperation(
  "updateRepositoryDeployKey",
  "PUT /repositories/{workspace}/{repoSlug}/deploy-keys/{keyId}",
  { oauth: "repository repository:admin", granular: "admin:repository:bitbucket write:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link listDeployments}. */
export interface ListDeploymentsParameters {
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
 * List deployments.
 *
 * `GET /repositories/{workspace}/{repo_slug}/deployments`, operation id `getDeploymentsForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const listDeployments: Operation<ListDeploymentsParameters, Page<Deployment>> = /* @__PURE__ */ defineOperation(
  "getDeploymentsForRepository",
  "GET /repositories/{workspace}/{repoSlug}/deployments",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link getDeployment}. */
export interface GetDeploymentParameters {
  workspace: string;
  repoSlug: string;
  deploymentUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a deployment.
 *
 * `GET /repositories/{workspace}/{repo_slug}/deployments/{deployment_uuid}`, operation id `getDeploymentForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const getDeployment: Operation<GetDeploymentParameters, Deployment> = /* @__PURE__ */ defineOperation(
  "getDeploymentForRepository",
  "GET /repositories/{workspace}/{repoSlug}/deployments/{deploymentUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link listEnvironments}. */
export interface ListEnvironmentsParameters {
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
 * List environments.
 *
 * `GET /repositories/{workspace}/{repo_slug}/environments`, operation id `getEnvironmentsForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const listEnvironments: Operation<ListEnvironmentsParameters, Page<DeploymentEnvironment>> = /* @__PURE__ */ defineOperation(
  "getEnvironmentsForRepository",
  "GET /repositories/{workspace}/{repoSlug}/environments",
  { pagelen: 100, oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link createEnvironment}. */
export interface CreateEnvironmentParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateEnvironmentBody;
  headers?: Record<string, string>;
}

/**
 * Create an environment.
 *
 * `POST /repositories/{workspace}/{repo_slug}/environments`, operation id `createEnvironment`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const createEnvironment: Operation<CreateEnvironmentParameters, DeploymentEnvironment> = /* @__PURE__ */ defineOperation(
  "createEnvironment",
  "POST /repositories/{workspace}/{repoSlug}/environments",
  { oauth: "pipeline", granular: "admin:pipeline:bitbucket", auth: "fa", unsure: "pipeline:write" },
);

/** Parameters of {@link getEnvironment}. */
export interface GetEnvironmentParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an environment.
 *
 * `GET /repositories/{workspace}/{repo_slug}/environments/{environment_uuid}`, operation id `getEnvironmentForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: read:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const getEnvironment: Operation<GetEnvironmentParameters, DeploymentEnvironment> = /* @__PURE__ */ defineOperation(
  "getEnvironmentForRepository",
  "GET /repositories/{workspace}/{repoSlug}/environments/{environmentUuid}",
  { oauth: "pipeline", granular: "read:pipeline:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteEnvironment}. */
export interface DeleteEnvironmentParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete an environment.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/environments/{environment_uuid}`, operation id `deleteEnvironmentForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const deleteEnvironment: Operation<DeleteEnvironmentParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteEnvironmentForRepository",
  "DELETE /repositories/{workspace}/{repoSlug}/environments/{environmentUuid}",
  { result: "empty", oauth: "pipeline", granular: "admin:pipeline:bitbucket", auth: "fa", unsure: "pipeline:write" },
);

/** Parameters of {@link updateEnvironment}. */
export interface UpdateEnvironmentParameters {
  workspace: string;
  repoSlug: string;
  environmentUuid: string;
  query?: {
    fields?: string;
  };
  body: UpdateEnvironmentBody;
  headers?: Record<string, string>;
}

/**
 * Change an environment.
 *
 * `POST /repositories/{workspace}/{repo_slug}/environments/{environment_uuid}/changes`, operation id `updateEnvironmentForRepository`.
 * OAuth scopes: pipeline.
 * API token and Forge scopes: admin:pipeline:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const updateEnvironment: Operation<UpdateEnvironmentParameters, void> = /* @__PURE__ */ defineOperation(
  "updateEnvironmentForRepository",
  "POST /repositories/{workspace}/{repoSlug}/environments/{environmentUuid}/changes",
  { result: "empty", oauth: "pipeline", granular: "admin:pipeline:bitbucket", auth: "fa", unsure: "pipeline:write" },
);

/** Parameters of {@link listProjectDeployKeys}. */
export interface ListProjectDeployKeysParameters {
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
 * List project deploy keys.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/deploy-keys`, operation id `listProjectDeployKeys`.
 * OAuth scopes: project, project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const listProjectDeployKeys: Operation<ListProjectDeployKeysParameters, Page<ProjectDeployKey>> = /* @__PURE__ */ defineOperation(
  "listProjectDeployKeys",
  "GET /workspaces/{workspace}/projects/{projectKey}/deploy-keys",
  { pagelen: 100, oauth: "project project:admin", granular: "admin:project:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createProjectDeployKey}. */
export interface CreateProjectDeployKeyParameters {
  workspace: string;
  projectKey: string;
  query?: {
    fields?: string;
  };
  body: CreateProjectDeployKeyBody;
  headers?: Record<string, string>;
}

/**
 * Create a project deploy key.
 *
 * `POST /workspaces/{workspace}/projects/{project_key}/deploy-keys`, operation id `createProjectDeployKey`.
 * OAuth scopes: project, project:admin.
 * API token and Forge scopes: admin:project:bitbucket, write:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const createProjectDeployKey: Operation<CreateProjectDeployKeyParameters, ProjectDeployKey> = /* @__PURE__ */ defineOperation(
  "createProjectDeployKey",
  "POST /workspaces/{workspace}/projects/{projectKey}/deploy-keys",
  { oauth: "project project:admin", granular: "admin:project:bitbucket write:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link deleteProjectDeployKey}. */
export interface DeleteProjectDeployKeyParameters {
  workspace: string;
  projectKey: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a project deploy key.
 *
 * `DELETE /workspaces/{workspace}/projects/{project_key}/deploy-keys/{key_id}`, operation id `deleteProjectDeployKey`.
 * OAuth scopes: project, project:admin.
 * API token and Forge scopes: admin:project:bitbucket, delete:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const deleteProjectDeployKey: Operation<DeleteProjectDeployKeyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteProjectDeployKey",
  "DELETE /workspaces/{workspace}/projects/{projectKey}/deploy-keys/{keyId}",
  { result: "empty", oauth: "project project:admin", granular: "admin:project:bitbucket delete:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getProjectDeployKey}. */
export interface GetProjectDeployKeyParameters {
  workspace: string;
  projectKey: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a project deploy key.
 *
 * `GET /workspaces/{workspace}/projects/{project_key}/deploy-keys/{key_id}`, operation id `getProjectDeployKey`.
 * OAuth scopes: project, project:admin.
 * API token and Forge scopes: admin:project:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/
 */
export const getProjectDeployKey: Operation<GetProjectDeployKeyParameters, ProjectDeployKey> = /* @__PURE__ */ defineOperation(
  "getProjectDeployKey",
  "GET /workspaces/{workspace}/projects/{projectKey}/deploy-keys/{keyId}",
  { oauth: "project project:admin", granular: "admin:project:bitbucket", auth: "a", refuses: "forge" },
);
