// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Commit,
  CommitComment,
  CreateCommitCommentBody,
  Diffstat,
  FileConflict,
  ListCommitsByPostBody,
  ListCommitsFromByPostBody,
  Page,
  Participant,
  UpdateCommitCommentBody,
} from "../types.js";

/** Parameters of {@link getCommit}. */
export interface GetCommitParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a commit.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}`, operation id `getRepositoryCommit`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const getCommit: Operation<GetCommitParameters, Commit> = /* @__PURE__ */ defineOperation(
  "getRepositoryCommit",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link unapproveCommit}. */
export interface UnapproveCommitParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Unapprove a commit.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/commit/{commit}/approve`, operation id `unapproveCommit`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const unapproveCommit: Operation<UnapproveCommitParameters, void> = /* @__PURE__ */ defineOperation(
  "unapproveCommit",
  "DELETE /repositories/{workspace}/{repoSlug}/commit/{+commit}/approve",
  { result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link approveCommit}. */
export interface ApproveCommitParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Approve a commit.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commit/{commit}/approve`, operation id `approveCommit`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: read:repository:bitbucket, write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const approveCommit: Operation<ApproveCommitParameters, Participant> = /* @__PURE__ */ defineOperation(
  "approveCommit",
  "POST /repositories/{workspace}/{repoSlug}/commit/{+commit}/approve",
  { oauth: "repository:write", granular: "read:repository:bitbucket write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCommitComments}. */
export interface ListCommitCommentsParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
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
 * List commit comments.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/comments`, operation id `listRepositoryCommitComments`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listCommitComments: Operation<ListCommitCommentsParameters, Page<CommitComment>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommitComments",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/comments",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createCommitComment}. */
export interface CreateCommitCommentParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  body: CreateCommitCommentBody;
  headers?: Record<string, string>;
}

/**
 * Create a commit comment.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commit/{commit}/comments`, operation id `createRepositoryCommitComment`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const createCommitComment: Operation<CreateCommitCommentParameters, CommitComment> = /* @__PURE__ */ defineOperation(
  "createRepositoryCommitComment",
  "POST /repositories/{workspace}/{repoSlug}/commit/{+commit}/comments",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteCommitComment}. */
export interface DeleteCommitCommentParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  commentId: number;
  headers?: Record<string, string>;
}

/**
 * Delete a commit comment.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/commit/{commit}/comments/{comment_id}`, operation id `deleteRepositoryCommitComment`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const deleteCommitComment: Operation<DeleteCommitCommentParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryCommitComment",
  "DELETE /repositories/{workspace}/{repoSlug}/commit/{+commit}/comments/{commentId}",
  { result: "empty", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getCommitComment}. */
export interface GetCommitCommentParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a commit comment.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/comments/{comment_id}`, operation id `getRepositoryCommitComment`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const getCommitComment: Operation<GetCommitCommentParameters, CommitComment> = /* @__PURE__ */ defineOperation(
  "getRepositoryCommitComment",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/comments/{commentId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateCommitComment}. */
export interface UpdateCommitCommentParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  commentId: number;
  body: UpdateCommitCommentBody;
  headers?: Record<string, string>;
}

/**
 * Update a commit comment.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/commit/{commit}/comments/{comment_id}`, operation id `updateRepositoryCommitComment`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const updateCommitComment: Operation<UpdateCommitCommentParameters, CommitComment> = /* @__PURE__ */ defineOperation(
  "updateRepositoryCommitComment",
  "PUT /repositories/{workspace}/{repoSlug}/commit/{+commit}/comments/{commentId}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCommits}. */
export interface ListCommitsParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
    include?: string | string[];
    exclude?: string | string[];
    path?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List commits.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commits`, operation id `listRepositoryCommits`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listCommits: Operation<ListCommitsParameters, Page<Commit>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommits",
  "GET /repositories/{workspace}/{repoSlug}/commits",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCommitsByPost}. */
export interface ListCommitsByPostParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: ListCommitsByPostBody;
  headers?: Record<string, string>;
}

/**
 * List commits, with filters too long for an address.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commits`, operation id `listRepositoryCommitsByPost`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listCommitsByPost: Operation<ListCommitsByPostParameters, Page<Commit>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommitsByPost",
  "POST /repositories/{workspace}/{repoSlug}/commits",
  { body: "form", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCommitsFrom}. */
export interface ListCommitsFromParameters {
  workspace: string;
  repoSlug: string;
  revision: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
    include?: string | string[];
    exclude?: string | string[];
    path?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the commits that are reachable from a revision.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commits/{revision}`, operation id `listRepositoryCommitsFrom`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listCommitsFrom: Operation<ListCommitsFromParameters, Page<Commit>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommitsFrom",
  "GET /repositories/{workspace}/{repoSlug}/commits/{+revision}",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCommitsFromByPost}. */
export interface ListCommitsFromByPostParameters {
  workspace: string;
  repoSlug: string;
  revision: string;
  query?: {
    fields?: string;
  };
  body: ListCommitsFromByPostBody;
  headers?: Record<string, string>;
}

/**
 * List the commits that are reachable from a revision, with filters too long for an address.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commits/{revision}`, operation id `listRepositoryCommitsFromByPost`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listCommitsFromByPost: Operation<ListCommitsFromByPostParameters, Page<Commit>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommitsFromByPost",
  "POST /repositories/{workspace}/{repoSlug}/commits/{+revision}",
  { body: "form", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getDiff}. */
export interface GetDiffParameters {
  workspace: string;
  repoSlug: string;
  spec: string;
  query?: {
    context?: number;
    path?: string;
    ignore_whitespace?: boolean;
    binary?: boolean;
    renames?: boolean;
    merge?: boolean;
    topic?: boolean;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a diff.
 *
 * `GET /repositories/{workspace}/{repo_slug}/diff/{spec}`, operation id `getDiff`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const getDiff: Operation<GetDiffParameters, string> = /* @__PURE__ */ defineOperation(
  "getDiff",
  "GET /repositories/{workspace}/{repoSlug}/diff/{+spec}",
  { result: "text", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listDiffstat}. */
export interface ListDiffstatParameters {
  workspace: string;
  repoSlug: string;
  spec: string;
  query?: {
    ignore_whitespace?: boolean;
    merge?: boolean;
    path?: string;
    renames?: boolean;
    topic?: boolean;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the changed files between two commits.
 *
 * `GET /repositories/{workspace}/{repo_slug}/diffstat/{spec}`, operation id `listDiffstat`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listDiffstat: Operation<ListDiffstatParameters, Page<Diffstat>> = /* @__PURE__ */ defineOperation(
  "listDiffstat",
  "GET /repositories/{workspace}/{repoSlug}/diffstat/{+spec}",
  { pagelen: 500, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listFileConflicts}. */
export interface ListFileConflictsParameters {
  workspace: string;
  repoSlug: string;
  spec: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List file conflicts.
 *
 * `GET /repositories/{workspace}/{repo_slug}/file-conflicts/{spec}`, operation id `listRepositoryFileConflict`.
 * OAuth scopes: repository.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const listFileConflicts: Operation<ListFileConflictsParameters, Page<FileConflict>> = /* @__PURE__ */ defineOperation(
  "listRepositoryFileConflict",
  "GET /repositories/{workspace}/{repoSlug}/file-conflicts/{+spec}",
  { pagelen: 100, oauth: "repository" },
);

/** Parameters of {@link getMergeBase}. */
export interface GetMergeBaseParameters {
  workspace: string;
  repoSlug: string;
  revspec: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the best common ancestor of two commits.
 *
 * `GET /repositories/{workspace}/{repo_slug}/merge-base/{revspec}`, operation id `getMergeBase`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const getMergeBase: Operation<GetMergeBaseParameters, Commit> = /* @__PURE__ */ defineOperation(
  "getMergeBase",
  "GET /repositories/{workspace}/{repoSlug}/merge-base/{+revspec}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPatch}. */
export interface GetPatchParameters {
  workspace: string;
  repoSlug: string;
  spec: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a patch.
 *
 * `GET /repositories/{workspace}/{repo_slug}/patch/{spec}`, operation id `getPatch`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 */
export const getPatch: Operation<GetPatchParameters, string> = /* @__PURE__ */ defineOperation(
  "getPatch",
  "GET /repositories/{workspace}/{repoSlug}/patch/{+spec}",
  { result: "text", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
