// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  ApplicationProperty,
  UpdateCommitPropertyBody,
  UpdatePullRequestPropertyBody,
  UpdateRepositoryPropertyBody,
  UpdateUserPropertyBody,
} from "../types.js";

/** Parameters of {@link updateCommitProperty}. */
export interface UpdateCommitPropertyParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  appKey: string;
  propertyName: string;
  body: UpdateCommitPropertyBody;
  headers?: Record<string, string>;
}

/**
 * Update a commit property.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/commit/{commit}/properties/{app_key}/{property_name}`, operation id `updateCommitHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const updateCommitProperty: Operation<UpdateCommitPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "updateCommitHostedPropertyValue",
  "PUT /repositories/{workspace}/{repoSlug}/commit/{+commit}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link deleteCommitProperty}. */
export interface DeleteCommitPropertyParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  appKey: string;
  propertyName: string;
  headers?: Record<string, string>;
}

/**
 * Delete a commit property.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/commit/{commit}/properties/{app_key}/{property_name}`, operation id `deleteCommitHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const deleteCommitProperty: Operation<DeleteCommitPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteCommitHostedPropertyValue",
  "DELETE /repositories/{workspace}/{repoSlug}/commit/{+commit}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link getCommitProperty}. */
export interface GetCommitPropertyParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  appKey: string;
  propertyName: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a commit property.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/properties/{app_key}/{property_name}`, operation id `getCommitHostedPropertyValue`.
 * API token and Forge scopes: admin:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const getCommitProperty: Operation<GetCommitPropertyParameters, ApplicationProperty> = /* @__PURE__ */ defineOperation(
  "getCommitHostedPropertyValue",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/properties/{appKey}/{propertyName}",
  { granular: "admin:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateRepositoryProperty}. */
export interface UpdateRepositoryPropertyParameters {
  workspace: string;
  repoSlug: string;
  appKey: string;
  propertyName: string;
  body: UpdateRepositoryPropertyBody;
  headers?: Record<string, string>;
}

/**
 * Update a repository property.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/properties/{app_key}/{property_name}`, operation id `updateRepositoryHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const updateRepositoryProperty: Operation<UpdateRepositoryPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "updateRepositoryHostedPropertyValue",
  "PUT /repositories/{workspace}/{repoSlug}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link deleteRepositoryProperty}. */
export interface DeleteRepositoryPropertyParameters {
  workspace: string;
  repoSlug: string;
  appKey: string;
  propertyName: string;
  headers?: Record<string, string>;
}

/**
 * Delete a repository property.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/properties/{app_key}/{property_name}`, operation id `deleteRepositoryHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const deleteRepositoryProperty: Operation<DeleteRepositoryPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryHostedPropertyValue",
  "DELETE /repositories/{workspace}/{repoSlug}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link getRepositoryProperty}. */
export interface GetRepositoryPropertyParameters {
  workspace: string;
  repoSlug: string;
  appKey: string;
  propertyName: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a repository property.
 *
 * `GET /repositories/{workspace}/{repo_slug}/properties/{app_key}/{property_name}`, operation id `getRepositoryHostedPropertyValue`.
 * API token and Forge scopes: admin:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const getRepositoryProperty: Operation<GetRepositoryPropertyParameters, ApplicationProperty> = /* @__PURE__ */ defineOperation(
  "getRepositoryHostedPropertyValue",
  "GET /repositories/{workspace}/{repoSlug}/properties/{appKey}/{propertyName}",
  { granular: "admin:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePullRequestProperty}. */
export interface UpdatePullRequestPropertyParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  appKey: string;
  propertyName: string;
  body: UpdatePullRequestPropertyBody;
  headers?: Record<string, string>;
}

/**
 * Update a pull request property.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pullrequests/{pullrequest_id}/properties/{app_key}/{property_name}`, operation id `updatePullRequestHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const updatePullRequestProperty: Operation<UpdatePullRequestPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "updatePullRequestHostedPropertyValue",
  "PUT /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link deletePullRequestProperty}. */
export interface DeletePullRequestPropertyParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  appKey: string;
  propertyName: string;
  headers?: Record<string, string>;
}

/**
 * Delete a pull request property.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pullrequest_id}/properties/{app_key}/{property_name}`, operation id `deletePullRequestHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const deletePullRequestProperty: Operation<DeletePullRequestPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "deletePullRequestHostedPropertyValue",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link getPullRequestProperty}. */
export interface GetPullRequestPropertyParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  appKey: string;
  propertyName: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pull request property.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pullrequest_id}/properties/{app_key}/{property_name}`, operation id `getPullRequestHostedPropertyValue`.
 * API token and Forge scopes: admin:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const getPullRequestProperty: Operation<GetPullRequestPropertyParameters, ApplicationProperty> = /* @__PURE__ */ defineOperation(
  "getPullRequestHostedPropertyValue",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/properties/{appKey}/{propertyName}",
  { granular: "admin:workspace:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateUserProperty}. */
export interface UpdateUserPropertyParameters {
  selectedUser: string;
  appKey: string;
  propertyName: string;
  body: UpdateUserPropertyBody;
  headers?: Record<string, string>;
}

/**
 * Update a user property.
 *
 * `PUT /users/{selected_user}/properties/{app_key}/{property_name}`, operation id `updateUserHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const updateUserProperty: Operation<UpdateUserPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "updateUserHostedPropertyValue",
  "PUT /users/{selectedUser}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link deleteUserProperty}. */
export interface DeleteUserPropertyParameters {
  selectedUser: string;
  appKey: string;
  propertyName: string;
  headers?: Record<string, string>;
}

/**
 * Delete a user property.
 *
 * `DELETE /users/{selected_user}/properties/{app_key}/{property_name}`, operation id `deleteUserHostedPropertyValue`.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const deleteUserProperty: Operation<DeleteUserPropertyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteUserHostedPropertyValue",
  "DELETE /users/{selectedUser}/properties/{appKey}/{propertyName}",
  { result: "empty" },
);

/** Parameters of {@link getUserProperty}. */
export interface GetUserPropertyParameters {
  selectedUser: string;
  appKey: string;
  propertyName: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a user property.
 *
 * `GET /users/{selected_user}/properties/{app_key}/{property_name}`, operation id `retrieveUserHostedPropertyValue`.
 * API token and Forge scopes: admin:workspace:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-properties/
 */
export const getUserProperty: Operation<GetUserPropertyParameters, ApplicationProperty> = /* @__PURE__ */ defineOperation(
  "retrieveUserHostedPropertyValue",
  "GET /users/{selectedUser}/properties/{appKey}/{propertyName}",
  { granular: "admin:workspace:bitbucket", auth: "fa" },
);
