// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CommitStatus,
  CreateCommitStatusBody,
  Page,
  UpdateCommitStatusBody,
} from "../types.js";

/** Parameters of {@link listCommitStatuses}. */
export interface ListCommitStatusesParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    refname?: string;
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List commit statuses.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses`, operation id `listRepositoryCommitStatuses`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/
 */
export const listCommitStatuses: Operation<ListCommitStatusesParameters, Page<CommitStatus>> = /* @__PURE__ */ defineOperation(
  "listRepositoryCommitStatuses",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/statuses",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createCommitStatus}. */
export interface CreateCommitStatusParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  query?: {
    fields?: string;
  };
  body: CreateCommitStatusBody;
  headers?: Record<string, string>;
}

/**
 * Create a commit status.
 *
 * `POST /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build`, operation id `createRepositoryCommitStatusesBuild`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/
 */
export const createCommitStatus: Operation<CreateCommitStatusParameters, CommitStatus> = /* @__PURE__ */ defineOperation(
  "createRepositoryCommitStatusesBuild",
  "POST /repositories/{workspace}/{repoSlug}/commit/{+commit}/statuses/build",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getCommitStatus}. */
export interface GetCommitStatusParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  key: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a commit status.
 *
 * `GET /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build/{key}`, operation id `getRepositoryCommitStatusesBuild`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/
 */
export const getCommitStatus: Operation<GetCommitStatusParameters, CommitStatus> = /* @__PURE__ */ defineOperation(
  "getRepositoryCommitStatusesBuild",
  "GET /repositories/{workspace}/{repoSlug}/commit/{+commit}/statuses/build/{key}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link updateCommitStatus}. */
export interface UpdateCommitStatusParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  key: string;
  query?: {
    fields?: string;
  };
  body: UpdateCommitStatusBody;
  headers?: Record<string, string>;
}

/**
 * Update a commit status.
 *
 * `PUT /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build/{key}`, operation id `updateRepositoryCommitStatusesBuild`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/
 */
export const updateCommitStatus: Operation<UpdateCommitStatusParameters, CommitStatus> = /* @__PURE__ */ defineOperation(
  "updateRepositoryCommitStatusesBuild",
  "PUT /repositories/{workspace}/{repoSlug}/commit/{+commit}/statuses/build/{key}",
  { oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
