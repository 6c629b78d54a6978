// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Account,
  CommentResolution,
  Commit,
  CommitStatus,
  CreatePullRequestBody,
  CreatePullRequestCommentBody,
  CreatePullRequestTaskBody,
  DeclinePullRequestBody,
  DefaultReviewerAndType,
  Diffstat,
  FileConflict,
  MergePullRequestBody,
  MergeTaskStatus,
  Page,
  Participant,
  PullRequest,
  PullRequestActivity,
  PullRequestComment,
  PullRequestMergeabilityChecks,
  PullRequestState,
  PullRequestTask,
  UpdatePullRequestBody,
  UpdatePullRequestCommentBody,
  UpdatePullRequestTaskBody,
} from "../types.js";

/** Parameters of {@link listCommitPullRequests}. */
export interface ListCommitPullRequestsParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    page?: number;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the pull requests that contain a commit.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/pullrequests`, operation id `getPullrequestsForCommit`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listCommitPullRequests: Operation<ListCommitPullRequestsParameters, Page<PullRequest>> = /* @__PURE__ */ defineOperation(
  "getPullrequestsForCommit",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/pullrequests",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listDefaultReviewers}. */
export interface ListDefaultReviewersParameters {
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
 * List default reviewers.
 *
 * `GET /repositories/{workspace}/{repo_slug}/default-reviewers`, operation id `listRepositoryDefaultReviewers`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listDefaultReviewers: Operation<ListDefaultReviewersParameters, Page<Account>> = /* @__PURE__ */ defineOperation(
  "listRepositoryDefaultReviewers",
  "GET /repositories/{workspace}/{repoSlug}/default-reviewers",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link removeDefaultReviewer}. */
export interface RemoveDefaultReviewerParameters {
  workspace: string;
  repoSlug: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Remove a default reviewer.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/default-reviewers/{target_username}`, operation id `deleteRepositoryDefaultReviewer`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const removeDefaultReviewer: Operation<RemoveDefaultReviewerParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryDefaultReviewer",
  "DELETE /repositories/{workspace}/{repoSlug}/default-reviewers/{selectedUser}",
  { result: "empty", oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getDefaultReviewer}. */
export interface GetDefaultReviewerParameters {
  workspace: string;
  repoSlug: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a default reviewer.
 *
 * `GET /repositories/{workspace}/{repo_slug}/default-reviewers/{target_username}`, operation id `getRepositoryDefaultReviewer`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getDefaultReviewer: Operation<GetDefaultReviewerParameters, Account> = /* @__PURE__ */ defineOperation(
  "getRepositoryDefaultReviewer",
  "GET /repositories/{workspace}/{repoSlug}/default-reviewers/{selectedUser}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link addDefaultReviewer}. */
export interface AddDefaultReviewerParameters {
  workspace: string;
  repoSlug: string;
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Add a default reviewer.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/default-reviewers/{target_username}`, operation id `addRepositoryDefaultReviewer`.
 * OAuth scopes: repository:admin.
 * API token and Forge scopes: admin:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const addDefaultReviewer: Operation<AddDefaultReviewerParameters, Account> = /* @__PURE__ */ defineOperation(
  "addRepositoryDefaultReviewer",
  "PUT /repositories/{workspace}/{repoSlug}/default-reviewers/{selectedUser}",
  { oauth: "repository:admin", granular: "admin:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link listEffectiveDefaultReviewers}. */
export interface ListEffectiveDefaultReviewersParameters {
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
 * List effective default reviewers.
 *
 * `GET /repositories/{workspace}/{repo_slug}/effective-default-reviewers`, operation id `listRepositoryEffectiveDefaultReviewers`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listEffectiveDefaultReviewers: Operation<ListEffectiveDefaultReviewersParameters, Page<DefaultReviewerAndType>> = /* @__PURE__ */ defineOperation(
  "listRepositoryEffectiveDefaultReviewers",
  "GET /repositories/{workspace}/{repoSlug}/effective-default-reviewers",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequests}. */
export interface ListPullRequestsParameters {
  workspace: string;
  repoSlug: string;
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
 * List pull requests.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests`, operation id `listRepositoryPullrequests`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequests: Operation<ListPullRequestsParameters, Page<PullRequest>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequests",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests",
  { pagelen: 50, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link createPullRequest}. */
export interface CreatePullRequestParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: CreatePullRequestBody;
  headers?: Record<string, string>;
}

/**
 * Create a pull request.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests`, operation id `createRepositoryPullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const createPullRequest: Operation<CreatePullRequestParameters, PullRequest> = /* @__PURE__ */ defineOperation(
  "createRepositoryPullrequest",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listRepositoryPullRequestActivity}. */
export interface ListRepositoryPullRequestActivityParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
    page?: string;
    pagelen?: number;
  };
  headers?: Record<string, string>;
}

/**
 * List the activity of all pull requests of a repository.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/activity`, operation id `listRepositoryPullrequestsActivity`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listRepositoryPullRequestActivity: Operation<ListRepositoryPullRequestActivityParameters, Page<PullRequestActivity>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestsActivity",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/activity",
  { pagelen: 50, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPullRequest}. */
export interface GetPullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pull request.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}`, operation id `getRepositoryPullrequest`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getPullRequest: Operation<GetPullRequestParameters, PullRequest> = /* @__PURE__ */ defineOperation(
  "getRepositoryPullrequest",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePullRequest}. */
export interface UpdatePullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  body: UpdatePullRequestBody;
  headers?: Record<string, string>;
}

/**
 * Update a pull request.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}`, operation id `updateRepositoryPullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const updatePullRequest: Operation<UpdatePullRequestParameters, PullRequest> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPullrequest",
  "PUT /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestActivity}. */
export interface ListPullRequestActivityParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
    page?: string;
    pagelen?: number;
  };
  headers?: Record<string, string>;
}

/**
 * List pull request activity.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/activity`, operation id `listRepositoryPullrequestActivity`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestActivity: Operation<ListPullRequestActivityParameters, Page<PullRequestActivity>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestActivity",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/activity",
  { pagelen: 50, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link unapprovePullRequest}. */
export interface UnapprovePullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Unapprove a pull request.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/approve`, operation id `unapprovePullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const unapprovePullRequest: Operation<UnapprovePullRequestParameters, void> = /* @__PURE__ */ defineOperation(
  "unapprovePullrequest",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/approve",
  { result: "empty", oauth: "pullrequest:write", granular: "write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link approvePullRequest}. */
export interface ApprovePullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Approve a pull request.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/approve`, operation id `approvePullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const approvePullRequest: Operation<ApprovePullRequestParameters, Participant> = /* @__PURE__ */ defineOperation(
  "approvePullrequest",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/approve",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestComments}. */
export interface ListPullRequestCommentsParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
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
 * List pull request comments.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments`, operation id `listRepositoryPullrequestComments`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestComments: Operation<ListPullRequestCommentsParameters, Page<PullRequestComment>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestComments",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link createPullRequestComment}. */
export interface CreatePullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  body: CreatePullRequestCommentBody;
  headers?: Record<string, string>;
}

/**
 * Create a pull request comment.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments`, operation id `createRepositoryPullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const createPullRequestComment: Operation<CreatePullRequestCommentParameters, PullRequestComment> = /* @__PURE__ */ defineOperation(
  "createRepositoryPullrequestComment",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePullRequestComment}. */
export interface DeletePullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pull request comment.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}`, operation id `deleteRepositoryPullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const deletePullRequestComment: Operation<DeletePullRequestCommentParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPullrequestComment",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments/{commentId}",
  { result: "empty", oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPullRequestComment}. */
export interface GetPullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pull request comment.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}`, operation id `getRepositoryPullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getPullRequestComment: Operation<GetPullRequestCommentParameters, PullRequestComment> = /* @__PURE__ */ defineOperation(
  "getRepositoryPullrequestComment",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments/{commentId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePullRequestComment}. */
export interface UpdatePullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  commentId: number;
  query?: {
    fields?: string;
  };
  body: UpdatePullRequestCommentBody;
  headers?: Record<string, string>;
}

/**
 * Update a pull request comment.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}`, operation id `updateRepositoryPullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const updatePullRequestComment: Operation<UpdatePullRequestCommentParameters, PullRequestComment> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPullrequestComment",
  "PUT /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments/{commentId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link reopenPullRequestComment}. */
export interface ReopenPullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Reopen a pull request comment.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}/resolve`, operation id `reopenPullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const reopenPullRequestComment: Operation<ReopenPullRequestCommentParameters, void> = /* @__PURE__ */ defineOperation(
  "reopenPullrequestComment",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments/{commentId}/resolve",
  { result: "empty", oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link resolvePullRequestComment}. */
export interface ResolvePullRequestCommentParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Resolve a pull request comment.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}/resolve`, operation id `resolvePullrequestComment`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const resolvePullRequestComment: Operation<ResolvePullRequestCommentParameters, CommentResolution> = /* @__PURE__ */ defineOperation(
  "resolvePullrequestComment",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/comments/{commentId}/resolve",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestCommits}. */
export interface ListPullRequestCommitsParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
  };
  headers?: Record<string, string>;
}

/**
 * List pull request commits.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/commits`, operation id `listRepositoryPullrequestCommits`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestCommits: Operation<ListPullRequestCommitsParameters, Page<Commit>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestCommits",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/commits",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestConflicts}. */
export interface ListPullRequestConflictsParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pull request conflicts.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/conflicts`, operation id `listRepositoryPullrequestConflicts`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestConflicts: Operation<ListPullRequestConflictsParameters, Page<FileConflict>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestConflicts",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/conflicts",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link declinePullRequest}. */
export interface DeclinePullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  body?: DeclinePullRequestBody;
  headers?: Record<string, string>;
}

/**
 * Decline a pull request.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/decline`, operation id `declinePullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const declinePullRequest: Operation<DeclinePullRequestParameters, PullRequest> = /* @__PURE__ */ defineOperation(
  "declinePullrequest",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/decline",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPullRequestDiff}. */
export interface GetPullRequestDiffParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  headers?: Record<string, string>;
}

/**
 * Get a pull request diff.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/diff`, operation id `getRepositoryPullrequestDiff`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getPullRequestDiff: Operation<GetPullRequestDiffParameters, string> = /* @__PURE__ */ defineOperation(
  "getRepositoryPullrequestDiff",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/diff",
  { result: "text", oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestDiffstat}. */
export interface ListPullRequestDiffstatParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    page?: string;
    fields?: string;
    pagelen?: number;
  };
  headers?: Record<string, string>;
}

/**
 * List the changed files of a pull request.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/diffstat`, operation id `listRepositoryPullrequestDiffstat`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestDiffstat: Operation<ListPullRequestDiffstatParameters, Page<Diffstat>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestDiffstat",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/diffstat",
  { pagelen: 500, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link mergePullRequest}. */
export interface MergePullRequestParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    async?: boolean;
    fields?: string;
  };
  body?: MergePullRequestBody;
  headers?: Record<string, string>;
}

/**
 * Merge a pull request.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/merge`, operation id `mergePullrequest`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const mergePullRequest: Operation<MergePullRequestParameters, PullRequest | undefined> = /* @__PURE__ */ defineOperation(
  "mergePullrequest",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/merge",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getMergeTaskStatus}. */
export interface GetMergeTaskStatusParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  taskId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the status of an asynchronous merge.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/merge/task-status/{task_id}`, operation id `getPullrequestMergeTaskStatus`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getMergeTaskStatus: Operation<GetMergeTaskStatusParameters, MergeTaskStatus> = /* @__PURE__ */ defineOperation(
  "getPullrequestMergeTaskStatus",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/merge/task-status/{taskId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPullRequestPatch}. */
export interface GetPullRequestPatchParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  headers?: Record<string, string>;
}

/**
 * Get a pull request patch.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/patch`, operation id `getRepositoryPullrequestPatch`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getPullRequestPatch: Operation<GetPullRequestPatchParameters, string> = /* @__PURE__ */ defineOperation(
  "getRepositoryPullrequestPatch",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/patch",
  { result: "text", oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link withdrawPullRequestChanges}. */
export interface WithdrawPullRequestChangesParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Withdraw a request for changes of a pull request.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/request-changes`, operation id `withdrawPullrequestChanges`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const withdrawPullRequestChanges: Operation<WithdrawPullRequestChangesParameters, void> = /* @__PURE__ */ defineOperation(
  "withdrawPullrequestChanges",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/request-changes",
  { result: "empty", oauth: "pullrequest:write", granular: "write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link requestPullRequestChanges}. */
export interface RequestPullRequestChangesParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Request changes of a pull request.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/request-changes`, operation id `requestPullrequestChanges`.
 * OAuth scopes: pullrequest:write.
 * API token and Forge scopes: read:pullrequest:bitbucket, write:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const requestPullRequestChanges: Operation<RequestPullRequestChangesParameters, Participant> = /* @__PURE__ */ defineOperation(
  "requestPullrequestChanges",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/request-changes",
  { oauth: "pullrequest:write", granular: "read:pullrequest:bitbucket write:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestStatuses}. */
export interface ListPullRequestStatusesParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
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
 * List pull request statuses.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/statuses`, operation id `listRepositoryPullrequestStatuses`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestStatuses: Operation<ListPullRequestStatusesParameters, Page<CommitStatus>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestStatuses",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/statuses",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestTasks}. */
export interface ListPullRequestTasksParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    q?: string;
    sort?: string;
    pagelen?: number;
    page?: string;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pull request tasks.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks`, operation id `listRepositoryPullrequestTasks`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestTasks: Operation<ListPullRequestTasksParameters, Page<PullRequestTask>> = /* @__PURE__ */ defineOperation(
  "listRepositoryPullrequestTasks",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/tasks",
  { pagelen: 100, oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link createPullRequestTask}. */
export interface CreatePullRequestTaskParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    fields?: string;
  };
  body: CreatePullRequestTaskBody;
  headers?: Record<string, string>;
}

/**
 * Create a pull request task.
 *
 * `POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks`, operation id `createRepositoryPullrequestTask`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const createPullRequestTask: Operation<CreatePullRequestTaskParameters, PullRequestTask> = /* @__PURE__ */ defineOperation(
  "createRepositoryPullrequestTask",
  "POST /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/tasks",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link deletePullRequestTask}. */
export interface DeletePullRequestTaskParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  taskId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a pull request task.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks/{task_id}`, operation id `deleteRepositoryPullrequestTask`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const deletePullRequestTask: Operation<DeletePullRequestTaskParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryPullrequestTask",
  "DELETE /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/tasks/{taskId}",
  { result: "empty", oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link getPullRequestTask}. */
export interface GetPullRequestTaskParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  taskId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a pull request task.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks/{task_id}`, operation id `getRepositoryPullrequestTask`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const getPullRequestTask: Operation<GetPullRequestTaskParameters, PullRequestTask> = /* @__PURE__ */ defineOperation(
  "getRepositoryPullrequestTask",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/tasks/{taskId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link updatePullRequestTask}. */
export interface UpdatePullRequestTaskParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  taskId: number;
  query?: {
    fields?: string;
  };
  body: UpdatePullRequestTaskBody;
  headers?: Record<string, string>;
}

/**
 * Update a pull request task.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks/{task_id}`, operation id `updateRepositoryPullrequestTask`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const updatePullRequestTask: Operation<UpdatePullRequestTaskParameters, PullRequestTask> = /* @__PURE__ */ defineOperation(
  "updateRepositoryPullrequestTask",
  "PUT /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/tasks/{taskId}",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);

/** Parameters of {@link listPullRequestMergeabilityChecks}. */
export interface ListPullRequestMergeabilityChecksParameters {
  workspace: string;
  repoSlug: string;
  pullRequestId: number;
  query?: {
    q?: string;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List pull request mergeability checks.
 *
 * `GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/mergeability/checks`, operation id `listPullrequestMergeabilityChecks`.
 * OAuth scopes: pullrequest.
 * API token and Forge scopes: read:pullrequest:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const listPullRequestMergeabilityChecks: Operation<ListPullRequestMergeabilityChecksParameters, PullRequestMergeabilityChecks> = /* @__PURE__ */ defineOperation(
  "listPullrequestMergeabilityChecks",
  "GET /repositories/{workspace}/{repoSlug}/pullrequests/{pullRequestId}/mergeability/checks",
  { oauth: "pullrequest", granular: "read:pullrequest:bitbucket", auth: "fa" },
);
