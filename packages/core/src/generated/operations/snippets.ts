// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Account,
  CreateSnippetBody,
  CreateSnippetCommentBody,
  CreateWorkspaceSnippetBody,
  Page,
  Snippet,
  SnippetComment,
  SnippetCommit,
  UpdateSnippetBody,
  UpdateSnippetCommentBody,
  UpdateSnippetRevisionBody,
} from "../types.js";

/** Parameters of {@link createSnippet}. */
export interface CreateSnippetParameters {
  query?: {
    fields?: string;
  };
  body: CreateSnippetBody | FormData | Blob;
  headers?: Record<string, string>;
}

/**
 * Create a snippet.
 *
 * `POST /snippets`, operation id `createSnippet`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const createSnippet: Operation<CreateSnippetParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "createSnippet",
  "POST /snippets",
  { oauth: "snippet:write", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link listSnippets}. */
export interface ListSnippetsParameters {
  workspace: string;
  query?: {
    role?: "owner" | "contributor" | "member";
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List snippets.
 *
 * `GET /snippets/{workspace}`, operation id `listSnippet`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const listSnippets: Operation<ListSnippetsParameters, Page<Snippet>> = /* @__PURE__ */ defineOperation(
  "listSnippet",
  "GET /snippets/{workspace}",
  { pagelen: 100, oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createWorkspaceSnippet}. */
export interface CreateWorkspaceSnippetParameters {
  workspace: string;
  query?: {
    fields?: string;
  };
  body: CreateWorkspaceSnippetBody | FormData | Blob;
  headers?: Record<string, string>;
}

/**
 * Create a workspace snippet.
 *
 * `POST /snippets/{workspace}`, operation id `createSnippetByWorkspace`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const createWorkspaceSnippet: Operation<CreateWorkspaceSnippetParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "createSnippetByWorkspace",
  "POST /snippets/{workspace}",
  { oauth: "snippet:write", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link deleteSnippet}. */
export interface DeleteSnippetParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a snippet.
 *
 * `DELETE /snippets/{workspace}/{encoded_id}`, operation id `deleteSnippet`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: delete:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const deleteSnippet: Operation<DeleteSnippetParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteSnippet",
  "DELETE /snippets/{workspace}/{encodedId}",
  { result: "empty", oauth: "snippet:write", granular: "delete:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippet}. */
export interface GetSnippetParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet.
 *
 * `GET /snippets/{workspace}/{encoded_id}`, operation id `getSnippet`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippet: Operation<GetSnippetParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "getSnippet",
  "GET /snippets/{workspace}/{encodedId}",
  { oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateSnippet}. */
export interface UpdateSnippetParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  body: UpdateSnippetBody | FormData | Blob;
  headers?: Record<string, string>;
}

/**
 * Update a snippet.
 *
 * `PUT /snippets/{workspace}/{encoded_id}`, operation id `updateSnippet`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const updateSnippet: Operation<UpdateSnippetParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "updateSnippet",
  "PUT /snippets/{workspace}/{encodedId}",
  { oauth: "snippet:write", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link listSnippetComments}. */
export interface ListSnippetCommentsParameters {
  workspace: string;
  encodedId: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List snippet comments.
 *
 * `GET /snippets/{workspace}/{encoded_id}/comments`, operation id `listSnippetComments`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const listSnippetComments: Operation<ListSnippetCommentsParameters, Page<SnippetComment>> = /* @__PURE__ */ defineOperation(
  "listSnippetComments",
  "GET /snippets/{workspace}/{encodedId}/comments",
  { pagelen: 100, oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createSnippetComment}. */
export interface CreateSnippetCommentParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  body: CreateSnippetCommentBody;
  headers?: Record<string, string>;
}

/**
 * Create a snippet comment.
 *
 * `POST /snippets/{workspace}/{encoded_id}/comments`, operation id `createSnippetComment`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const createSnippetComment: Operation<CreateSnippetCommentParameters, SnippetComment> = /* @__PURE__ */ defineOperation(
  "createSnippetComment",
  "POST /snippets/{workspace}/{encodedId}/comments",
  { oauth: "snippet", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link deleteSnippetComment}. */
export interface DeleteSnippetCommentParameters {
  workspace: string;
  encodedId: string;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a snippet comment.
 *
 * `DELETE /snippets/{workspace}/{encoded_id}/comments/{comment_id}`, operation id `deleteSnippetComment`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const deleteSnippetComment: Operation<DeleteSnippetCommentParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteSnippetComment",
  "DELETE /snippets/{workspace}/{encodedId}/comments/{commentId}",
  { result: "empty", oauth: "snippet", granular: "write:snippet:bitbucket", auth: "a", refuses: "forge", unsure: "snippet:write" },
);

/** Parameters of {@link getSnippetComment}. */
export interface GetSnippetCommentParameters {
  workspace: string;
  encodedId: string;
  commentId: number;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet comment.
 *
 * `GET /snippets/{workspace}/{encoded_id}/comments/{comment_id}`, operation id `getSnippetComment`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetComment: Operation<GetSnippetCommentParameters, SnippetComment> = /* @__PURE__ */ defineOperation(
  "getSnippetComment",
  "GET /snippets/{workspace}/{encodedId}/comments/{commentId}",
  { oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateSnippetComment}. */
export interface UpdateSnippetCommentParameters {
  workspace: string;
  encodedId: string;
  commentId: number;
  query?: {
    fields?: string;
  };
  body: UpdateSnippetCommentBody;
  headers?: Record<string, string>;
}

/**
 * Update a snippet comment.
 *
 * `PUT /snippets/{workspace}/{encoded_id}/comments/{comment_id}`, operation id `updateSnippetComment`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const updateSnippetComment: Operation<UpdateSnippetCommentParameters, SnippetComment> = /* @__PURE__ */ defineOperation(
  "updateSnippetComment",
  "PUT /snippets/{workspace}/{encodedId}/comments/{commentId}",
  { oauth: "snippet", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge", unsure: "snippet:write" },
);

/** Parameters of {@link listSnippetCommits}. */
export interface ListSnippetCommitsParameters {
  workspace: string;
  encodedId: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List snippet commits.
 *
 * `GET /snippets/{workspace}/{encoded_id}/commits`, operation id `listSnippetCommits`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const listSnippetCommits: Operation<ListSnippetCommitsParameters, Page<SnippetCommit>> = /* @__PURE__ */ defineOperation(
  "listSnippetCommits",
  "GET /snippets/{workspace}/{encodedId}/commits",
  { pagelen: 100, oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetCommit}. */
export interface GetSnippetCommitParameters {
  workspace: string;
  encodedId: string;
  revision: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet commit.
 *
 * `GET /snippets/{workspace}/{encoded_id}/commits/{revision}`, operation id `getSnippetCommit`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetCommit: Operation<GetSnippetCommitParameters, SnippetCommit> = /* @__PURE__ */ defineOperation(
  "getSnippetCommit",
  "GET /snippets/{workspace}/{encodedId}/commits/{+revision}",
  { oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetFile}. */
export interface GetSnippetFileParameters {
  workspace: string;
  encodedId: string;
  path: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet file.
 *
 * `GET /snippets/{workspace}/{encoded_id}/files/{path}`, operation id `getSnippetFile`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetFile: Operation<GetSnippetFileParameters, Uint8Array> = /* @__PURE__ */ defineOperation(
  "getSnippetFile",
  "GET /snippets/{workspace}/{encodedId}/files/{+path}",
  { result: "bytes", oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link unwatchSnippet}. */
export interface UnwatchSnippetParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Unwatch a snippet.
 *
 * `DELETE /snippets/{workspace}/{encoded_id}/watch`, operation id `deleteSnippetWatch`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const unwatchSnippet: Operation<UnwatchSnippetParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteSnippetWatch",
  "DELETE /snippets/{workspace}/{encodedId}/watch",
  { result: "empty", oauth: "snippet:write", granular: "write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetWatch}. */
export interface GetSnippetWatchParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Tell whether the current user watches a snippet: it fails with 404 otherwise.
 *
 * `GET /snippets/{workspace}/{encoded_id}/watch`, operation id `getSnippetWatch`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetWatch: Operation<GetSnippetWatchParameters, void> = /* @__PURE__ */ defineOperation(
  "getSnippetWatch",
  "GET /snippets/{workspace}/{encodedId}/watch",
  { result: "empty", oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link watchSnippet}. */
export interface WatchSnippetParameters {
  workspace: string;
  encodedId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Watch a snippet.
 *
 * `PUT /snippets/{workspace}/{encoded_id}/watch`, operation id `updateSnippetWatch`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const watchSnippet: Operation<WatchSnippetParameters, void> = /* @__PURE__ */ defineOperation(
  "updateSnippetWatch",
  "PUT /snippets/{workspace}/{encodedId}/watch",
  { result: "empty", oauth: "snippet:write", granular: "write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link listSnippetWatchers}. */
export interface ListSnippetWatchersParameters {
  workspace: string;
  encodedId: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List snippet watchers.
 *
 * `GET /snippets/{workspace}/{encoded_id}/watchers`, operation id `listSnippetWatchers`.
 * OAuth scopes: snippet.
 *
 * @deprecated Bitbucket has announced its end.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const listSnippetWatchers: Operation<ListSnippetWatchersParameters, Page<Account>> = /* @__PURE__ */ defineOperation(
  "listSnippetWatchers",
  "GET /snippets/{workspace}/{encodedId}/watchers",
  { pagelen: 100, oauth: "snippet" },
);

/** Parameters of {@link deleteSnippetRevision}. */
export interface DeleteSnippetRevisionParameters {
  workspace: string;
  encodedId: string;
  nodeId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a snippet revision.
 *
 * `DELETE /snippets/{workspace}/{encoded_id}/{node_id}`, operation id `deleteSnippetByNodeId`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const deleteSnippetRevision: Operation<DeleteSnippetRevisionParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteSnippetByNodeId",
  "DELETE /snippets/{workspace}/{encodedId}/{nodeId}",
  { result: "empty", oauth: "snippet:write", granular: "write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetRevision}. */
export interface GetSnippetRevisionParameters {
  workspace: string;
  encodedId: string;
  nodeId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet revision.
 *
 * `GET /snippets/{workspace}/{encoded_id}/{node_id}`, operation id `getSnippetByNodeId`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetRevision: Operation<GetSnippetRevisionParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "getSnippetByNodeId",
  "GET /snippets/{workspace}/{encodedId}/{nodeId}",
  { oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateSnippetRevision}. */
export interface UpdateSnippetRevisionParameters {
  workspace: string;
  encodedId: string;
  nodeId: string;
  query?: {
    fields?: string;
  };
  body: UpdateSnippetRevisionBody | FormData | Blob;
  headers?: Record<string, string>;
}

/**
 * Update a snippet revision.
 *
 * `PUT /snippets/{workspace}/{encoded_id}/{node_id}`, operation id `updateSnippetByNodeId`.
 * OAuth scopes: snippet:write.
 * API token and Forge scopes: read:snippet:bitbucket, write:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const updateSnippetRevision: Operation<UpdateSnippetRevisionParameters, Snippet> = /* @__PURE__ */ defineOperation(
  "updateSnippetByNodeId",
  "PUT /snippets/{workspace}/{encodedId}/{nodeId}",
  { oauth: "snippet:write", granular: "read:snippet:bitbucket write:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetRevisionFile}. */
export interface GetSnippetRevisionFileParameters {
  workspace: string;
  encodedId: string;
  nodeId: string;
  path: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet revision file.
 *
 * `GET /snippets/{workspace}/{encoded_id}/{node_id}/files/{path}`, operation id `getSnippetFileByPath`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetRevisionFile: Operation<GetSnippetRevisionFileParameters, Uint8Array> = /* @__PURE__ */ defineOperation(
  "getSnippetFileByPath",
  "GET /snippets/{workspace}/{encodedId}/{nodeId}/files/{+path}",
  { result: "bytes", oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetDiff}. */
export interface GetSnippetDiffParameters {
  workspace: string;
  encodedId: string;
  revision: string;
  query?: {
    path?: string;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet diff.
 *
 * `GET /snippets/{workspace}/{encoded_id}/{revision}/diff`, operation id `getSnippetDiff`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetDiff: Operation<GetSnippetDiffParameters, string> = /* @__PURE__ */ defineOperation(
  "getSnippetDiff",
  "GET /snippets/{workspace}/{encodedId}/{+revision}/diff",
  { result: "text", oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link getSnippetPatch}. */
export interface GetSnippetPatchParameters {
  workspace: string;
  encodedId: string;
  revision: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a snippet patch.
 *
 * `GET /snippets/{workspace}/{encoded_id}/{revision}/patch`, operation id `getSnippetPatch`.
 * OAuth scopes: snippet.
 * API token and Forge scopes: read:snippet:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-snippets/
 */
export const getSnippetPatch: Operation<GetSnippetPatchParameters, string> = /* @__PURE__ */ defineOperation(
  "getSnippetPatch",
  "GET /snippets/{workspace}/{encodedId}/{+revision}/patch",
  { result: "text", oauth: "snippet", granular: "read:snippet:bitbucket", auth: "a", refuses: "forge" },
);
