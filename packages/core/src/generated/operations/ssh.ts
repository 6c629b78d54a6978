// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  CreateSshKeyBody,
  Page,
  SshAccountKey,
  UpdateSshKeyBody,
} from "../types.js";

/** Parameters of {@link listSshKeys}. */
export interface ListSshKeysParameters {
  selectedUser: string;
  query?: {
    page?: string;
    pagelen?: number;
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * List SSH keys.
 *
 * `GET /users/{selected_user}/ssh-keys`, operation id `listUserSshKeys`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-ssh/
 */
export const listSshKeys: Operation<ListSshKeysParameters, Page<SshAccountKey>> = /* @__PURE__ */ defineOperation(
  "listUserSshKeys",
  "GET /users/{selectedUser}/ssh-keys",
  { pagelen: 100, oauth: "account", granular: "read:ssh-key:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link createSshKey}. */
export interface CreateSshKeyParameters {
  selectedUser: string;
  query?: {
    expires_on?: string;
    fields?: string;
  };
  body: CreateSshKeyBody;
  headers?: Record<string, string>;
}

/**
 * Create an SSH key.
 *
 * `POST /users/{selected_user}/ssh-keys`, operation id `createUserSshKey`.
 * OAuth scopes: account:write.
 * API token and Forge scopes: read:ssh-key:bitbucket, write:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-ssh/
 */
export const createSshKey: Operation<CreateSshKeyParameters, SshAccountKey> = /* @__PURE__ */ defineOperation(
  "createUserSshKey",
  "POST /users/{selectedUser}/ssh-keys",
  { oauth: "account:write", granular: "read:ssh-key:bitbucket write:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link deleteSshKey}. */
export interface DeleteSshKeyParameters {
  selectedUser: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Delete an SSH key.
 *
 * `DELETE /users/{selected_user}/ssh-keys/{key_id}`, operation id `deleteUserSshKey`.
 * OAuth scopes: account:write.
 * API token and Forge scopes: delete:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-ssh/
 */
export const deleteSshKey: Operation<DeleteSshKeyParameters, void> = /* @__PURE__ */ defineOperation(
  "deleteUserSshKey",
  "DELETE /users/{selectedUser}/ssh-keys/{keyId}",
  { result: "empty", oauth: "account:write", granular: "delete:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getSshKey}. */
export interface GetSshKeyParameters {
  selectedUser: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an SSH key.
 *
 * `GET /users/{selected_user}/ssh-keys/{key_id}`, operation id `getUserSshKey`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-ssh/
 */
export const getSshKey: Operation<GetSshKeyParameters, SshAccountKey> = /* @__PURE__ */ defineOperation(
  "getUserSshKey",
  "GET /users/{selectedUser}/ssh-keys/{keyId}",
  { oauth: "account", granular: "read:ssh-key:bitbucket", auth: "a", refuses: "forge" },
);

/** Parameters of {@link updateSshKey}. */
export interface UpdateSshKeyParameters {
  selectedUser: string;
  keyId: string;
  query?: {
    fields?: string;
  };
  body: UpdateSshKeyBody;
  headers?: Record<string, string>;
}

/**
 * Update an SSH key.
 *
 * `PUT /users/{selected_user}/ssh-keys/{key_id}`, operation id `updateUserSshKey`.
 * OAuth scopes: account:write.
 * API token and Forge scopes: read:ssh-key:bitbucket, write:ssh-key:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-ssh/
 */
export const updateSshKey: Operation<UpdateSshKeyParameters, SshAccountKey> = /* @__PURE__ */ defineOperation(
  "updateUserSshKey",
  "PUT /users/{selectedUser}/ssh-keys/{keyId}",
  { oauth: "account:write", granular: "read:ssh-key:bitbucket write:ssh-key:bitbucket", auth: "a", refuses: "forge access-token" },
);
