// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  BranchRestriction,
  CreateBranchRestrictionBody,
  Page,
  UpdateBranchRestrictionBody,
} from "../types.js";

/** Parameters of {@link listBranchRestrictions}. */
export interface ListBranchRestrictionsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    kind?: string;
    pattern?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List branch restrictions.
 *
 * `GET /repositories/{workspace}/{repo_slug}/branch-restrictions`, operation id `listRepositoryBranchRestrictions`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const listBranchRestrictions: Operation<ListBranchRestrictionsParameters, Page<BranchRestriction>> = /* @__PURE__ */ defineOperation(
  "listRepositoryBranchRestrictions",
  "GET /repositories/{workspace}/{repoSlug}/branch-restrictions",
  { pagelen: 100, oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createBranchRestriction}. */
export interface CreateBranchRestrictionParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateBranchRestrictionBody;
  headers?: Record<string, string>;
}

/**
 * Create a branch restriction.
 *
 * `POST /repositories/{workspace}/{repo_slug}/branch-restrictions`, operation id `createRepositoryBranchRestriction`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const createBranchRestriction: Operation<CreateBranchRestrictionParameters, BranchRestriction> = /* @__PURE__ */ defineOperation(
  "createRepositoryBranchRestriction",
  "POST /repositories/{workspace}/{repoSlug}/branch-restrictions",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteBranchRestriction}. */
export interface DeleteBranchRestrictionParameters {
  workspace: string;
  repoSlug: string;
  id: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a branch restriction.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/branch-restrictions/{id}`, operation id `deleteRepositoryBranchRestriction`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const deleteBranchRestriction: Operation<DeleteBranchRestrictionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryBranchRestriction",
  "DELETE /repositories/{workspace}/{repoSlug}/branch-restrictions/{id}",
  { result: "empty", oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getBranchRestriction}. */
export interface GetBranchRestrictionParameters {
  workspace: string;
  repoSlug: string;
  id: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a branch restriction.
 *
 * `GET /repositories/{workspace}/{repo_slug}/branch-restrictions/{id}`, operation id `getRepositoryBranchRestriction`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const getBranchRestriction: Operation<GetBranchRestrictionParameters, BranchRestriction> = /* @__PURE__ */ defineOperation(
  "getRepositoryBranchRestriction",
  "GET /repositories/{workspace}/{repoSlug}/branch-restrictions/{id}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateBranchRestriction}. */
export interface UpdateBranchRestrictionParameters {
  workspace: string;
  repoSlug: string;
  id: string;
  query?: {
    fields?: string;
  };
  body: UpdateBranchRestrictionBody;
  headers?: Record<string, string>;
}

/**
 * Update a branch restriction.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/branch-restrictions/{id}`, operation id `updateRepositoryBranchRestriction`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export const updateBranchRestriction: Operation<UpdateBranchRestrictionParameters, BranchRestriction> = /* @__PURE__ */ defineOperation(
  "updateRepositoryBranchRestriction",
  "PUT /repositories/{workspace}/{repoSlug}/branch-restrictions/{id}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);
