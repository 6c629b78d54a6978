// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CommitFile,
  CreateCommitFromFilesBody,
  Page,
  TreeEntry,
} from "../types.js";

/** Parameters of {@link listFileHistory}. */
export interface ListFileHistoryParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  path: string;
  query?: {
    renames?: string;
    q?: string;
    sort?: string;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List file history.
 *
 * `GET /repositories/{workspace}/{repo_slug}/filehistory/{commit}/{path}`, operation id `listFileHistory`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-source/
 */
export const listFileHistory: Operation<ListFileHistoryParameters, Page<CommitFile>> = /* @__PURE__ */ defineOperation(
  "listFileHistory",
  "GET /repositories/{workspace}/{repoSlug}/filehistory/{+commit}/{+path}",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getSourceRoot}. */
export interface GetSourceRootParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    format?: "meta";
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List the root folder on the main branch.
 *
 * `GET /repositories/{workspace}/{repo_slug}/src`, operation id `getSourceRoot`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-source/
 */
export const getSourceRoot: Operation<GetSourceRootParameters, Page<TreeEntry>> = /* @__PURE__ */ defineOperation(
  "getSourceRoot",
  "GET /repositories/{workspace}/{repoSlug}/src",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link createCommitFromFiles}. */
export interface CreateCommitFromFilesParameters {
  workspace: string;
  repoSlug: string;
  body: FormData | CreateCommitFromFilesBody;
  headers?: Record<string, string>;
}

/**
 * Create a commit from files; a new branch is made when it names one that does not exist.
 *
 * `POST /repositories/{workspace}/{repo_slug}/src`, operation id `createCommitFromFiles`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-source/
 */
export const createCommitFromFiles: Operation<CreateCommitFromFilesParameters, void> = /* @__PURE__ */ defineOperation(
  "createCommitFromFiles",
  "POST /repositories/{workspace}/{repoSlug}/src",
  { body: "multipart", result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getSource}. */
export interface GetSourceParameters {
  workspace: string;
  repoSlug: string;
  commit: string;
  path: string;
  query?: {
    format?: "meta" | "rendered";
    q?: string;
    sort?: string;
    max_depth?: number;
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the content of a file, or list a folder.
 *
 * `GET /repositories/{workspace}/{repo_slug}/src/{commit}/{path}`, operation id `getSource`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-source/
 */
export const getSource: Operation<GetSourceParameters, Page<TreeEntry> | TreeEntry | Uint8Array> = /* @__PURE__ */ defineOperation(
  "getSource",
  "GET /repositories/{workspace}/{repoSlug}/src/{+commit}/{+path}",
  { result: "page-or-bytes", pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
