// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CreateGpgKeyBody,
  GpgKey,
  Page,
} from "../types.js";

/** Parameters of {@link listGpgKeys}. */
export interface ListGpgKeysParameters {
  selectedUser: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List GPG keys.
 *
 * `GET /users/{selected_user}/gpg-keys`, operation id `listUserGpgKeys`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:gpg-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-gpg/
 */
export const listGpgKeys: Operation<ListGpgKeysParameters, Page<GpgKey>> = /* @__PURE__ */ defineOperation(
  "listUserGpgKeys",
  "GET /users/{selectedUser}/gpg-keys",
  { pagelen: 100, oauth: "account", granular: "read:gpg-key:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createGpgKey}. */
export interface CreateGpgKeyParameters {
  selectedUser: string;
  query?: {
    fields?: string;
  };
  body: CreateGpgKeyBody;
  headers?: Record<string, string>;
}

/**
 * Create a GPG key.
 *
 * `POST /users/{selected_user}/gpg-keys`, operation id `createUserGpgKey`.
 * OAuth scopes: account:write.
 * API token and Forge scopes: read:gpg-key:bitbucket, write:gpg-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-gpg/
 */
export const createGpgKey: Operation<CreateGpgKeyParameters, GpgKey> = /* @__PURE__ */ defineOperation(
  "createUserGpgKey",
  "POST /users/{selectedUser}/gpg-keys",
  { oauth: "account:write", granular: "read:gpg-key:bitbucket write:gpg-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link deleteGpgKey}. */
export interface DeleteGpgKeyParameters {
  selectedUser: string;
  fingerprint: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete a GPG key.
 *
 * `DELETE /users/{selected_user}/gpg-keys/{fingerprint}`, operation id `deleteUserGpgKey`.
 * OAuth scopes: account:write.
 * API token and Forge scopes: delete:gpg-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-gpg/
 */
export const deleteGpgKey: Operation<DeleteGpgKeyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteUserGpgKey",
  "DELETE /users/{selectedUser}/gpg-keys/{fingerprint}",
  { result: "empty", oauth: "account:write", granular: "delete:gpg-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getGpgKey}. */
export interface GetGpgKeyParameters {
  selectedUser: string;
  fingerprint: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a GPG key.
 *
 * `GET /users/{selected_user}/gpg-keys/{fingerprint}`, operation id `getUserGpgKey`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:gpg-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-gpg/
 */
export const getGpgKey: Operation<GetGpgKeyParameters, GpgKey> = /* @__PURE__ */ defineOperation(
  "getUserGpgKey",
  "GET /users/{selectedUser}/gpg-keys/{fingerprint}",
  { oauth: "account", granular: "read:gpg-key:bitbucket", auth: "a", refuses: "forge" },
);
