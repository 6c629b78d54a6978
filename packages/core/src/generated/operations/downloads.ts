// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Download,
  Page,
} from "../types.js";

/** Parameters of {@link listDownloads}. */
export interface ListDownloadsParameters {
  workspace: string;
  repoSlug: string;
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
 * List downloads.
 *
 * `GET /repositories/{workspace}/{repo_slug}/downloads`, operation id `listRepositoryDownloads`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-downloads/
 */
export const listDownloads: Operation<ListDownloadsParameters, Page<Download>> = /* @__PURE__ */ defineOperation(
  "listRepositoryDownloads",
  "GET /repositories/{workspace}/{repoSlug}/downloads",
  { pagelen: 100, oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link uploadDownload}. */
export interface UploadDownloadParameters {
  workspace: string;
  repoSlug: string;
  query?: {
    fields?: string;
  };
  body: FormData;
  headers?: Record<string, string>;
}

/**
 * Upload files to the downloads of a repository.
 *
 * `POST /repositories/{workspace}/{repo_slug}/downloads`, operation id `createRepositoryDownload`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-downloads/
 */
export const uploadDownload: Operation<UploadDownloadParameters, void> = /* @__PURE__ */ defineOperation(
  "createRepositoryDownload",
  "POST /repositories/{workspace}/{repoSlug}/downloads",
  { body: "multipart", result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link deleteDownload}. */
export interface DeleteDownloadParameters {
  workspace: string;
  repoSlug: string;
  filename: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a download.
 *
 * `DELETE /repositories/{workspace}/{repo_slug}/downloads/{filename}`, operation id `deleteRepositoryDownload`.
 * OAuth scopes: repository:write.
 * API token and Forge scopes: write:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-downloads/
 */
export const deleteDownload: Operation<DeleteDownloadParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteRepositoryDownload",
  "DELETE /repositories/{workspace}/{repoSlug}/downloads/{filename}",
  { result: "empty", oauth: "repository:write", granular: "write:repository:bitbucket", auth: "fa" },
);

/** Parameters of {@link getDownload}. */
export interface GetDownloadParameters {
  workspace: string;
  repoSlug: string;
  filename: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the bytes of a file in the downloads.
 *
 * `GET /repositories/{workspace}/{repo_slug}/downloads/{filename}`, operation id `getRepositoryDownload`.
 * OAuth scopes: repository.
 * API token and Forge scopes: read:repository:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-downloads/
 */
export const getDownload: Operation<GetDownloadParameters, Uint8Array> = /* @__PURE__ */ defineOperation(
  "getRepositoryDownload",
  "GET /repositories/{workspace}/{repoSlug}/downloads/{filename}",
  { result: "bytes", oauth: "repository", granular: "read:repository:bitbucket", auth: "fa" },
);
