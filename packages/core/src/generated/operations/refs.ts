// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Branch,
  CreateBranchBody,
  CreateTagBody,
  Page,
  Ref,
  Tag,
} from "../types.js";

/** Parameters of {@link listRefs}. */
export interface ListRefsParameters {
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
 * List refs.
 *
 * `GET /repositories/{workspace}/{repo_slug}/refs`, operation id `listRepositoryRefs`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const listRefs: Operation<ListRefsParameters, Page<Ref>> = /* @__PURE__ */ defineOperation(
  "listRepositoryRefs",
  "GET /repositories/{workspace}/{repoSlug}/refs",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listBranches}. */
export interface ListBranchesParameters {
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
 * List branches.
 *
 * `GET /repositories/{workspace}/{repo_slug}/refs/branches`, operation id `listRepositoryRefsBranches`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const listBranches: Operation<ListBranchesParameters, Page<Branch>> = /* @__PURE__ */ defineOperation(
  "listRepositoryRefsBranches",
  "GET /repositories/{workspace}/{repoSlug}/refs/branches",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createBranch}. */
export interface CreateBranchParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateBranchBody;
  headers?: Record<string, string>;
}

/**
 * Create a branch.
 *
 * `POST /repositories/{workspace}/{repo_slug}/refs/branches`, operation id `createRepositoryRefsBranch`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket, read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const createBranch: Operation<CreateBranchParameters, Branch> = /* @__PURE__ */ defineOperation(
  "createRepositoryRefsBranch",
  "POST /repositories/{workspace}/{repoSlug}/refs/branches",
  { oauth: "repository:write", granular: "write:repository:bitbucket read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteBranch}. */
export interface DeleteBranchParameters {
  workspace: string;
  repoSlug: string;
  name: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a branch.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/refs/branches/{name}`, operation id `deleteRepositoryRefsBranch`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const deleteBranch: Operation<DeleteBranchParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryRefsBranch",
  "DELETE /repositories/{workspace}/{repoSlug}/refs/branches/{+name}",
  { result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getBranch}. */
export interface GetBranchParameters {
  workspace: string;
  repoSlug: string;
  name: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a branch.
 *
 * `GET /repositories/{workspace}/{repo_slug}/refs/branches/{name}`, operation id `getRepositoryRefsBranch`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const getBranch: Operation<GetBranchParameters, Branch> = /* @__PURE__ */ defineOperation(
  "getRepositoryRefsBranch",
  "GET /repositories/{workspace}/{repoSlug}/refs/branches/{+name}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listTags}. */
export interface ListTagsParameters {
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
 * List tags.
 *
 * `GET /repositories/{workspace}/{repo_slug}/refs/tags`, operation id `listRepositoryRefsTags`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const listTags: Operation<ListTagsParameters, Page<Tag>> = /* @__PURE__ */ defineOperation(
  "listRepositoryRefsTags",
  "GET /repositories/{workspace}/{repoSlug}/refs/tags",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createTag}. */
export interface CreateTagParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreateTagBody;
  headers?: Record<string, string>;
}

/**
 * Create a tag.
 *
 * `POST /repositories/{workspace}/{repo_slug}/refs/tags`, operation id `createRepositoryRefsTag`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket, read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const createTag: Operation<CreateTagParameters, Tag> = /* @__PURE__ */ defineOperation(
  "createRepositoryRefsTag",
  "POST /repositories/{workspace}/{repoSlug}/refs/tags",
  { oauth: "repository:write", granular: "write:repository:bitbucket read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteTag}. */
export interface DeleteTagParameters {
  workspace: string;
  repoSlug: string;
  name: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a tag.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/refs/tags/{name}`, operation id `deleteRepositoryRefsTag`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const deleteTag: Operation<DeleteTagParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryRefsTag",
  "DELETE /repositories/{workspace}/{repoSlug}/refs/tags/{+name}",
  { result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getTag}. */
export interface GetTagParameters {
  workspace: string;
  repoSlug: string;
  name: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a tag.
 *
 * `GET /repositories/{workspace}/{repo_slug}/refs/tags/{name}`, operation id `getRepositoryRefsTag`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 */
export const getTag: Operation<GetTagParameters, Tag> = /* @__PURE__ */ defineOperation(
  "getRepositoryRefsTag",
  "GET /repositories/{workspace}/{repoSlug}/refs/tags/{+name}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
