// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.
import { defineOperation, type Operation } from "../../operations/define-operation.js";
import type {
  Account,
  Page,
  UserEmail,
} from "../types.js";

/** Parameters of {@link getCurrentUser}. */
export interface GetCurrentUserParameters {
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get the account that the credential belongs to.
 *
 * `GET /user`, operation id `getCurrentUser`.
 * OAuth scopes: account.
 * API token and Forge scopes: read:user:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
 */
export const getCurrentUser: Operation<GetCurrentUserParameters, Account> = /* @__PURE__ */ defineOperation(
  "getCurrentUser",
  "GET /user",
  { oauth: "account", granular: "read:user:bitbucket", auth: "fa" },
);

/** Parameters of {@link listCurrentUserEmails}. */
export interface ListCurrentUserEmailsParameters {
  query?: {
    fields?: string;
    page?: string;
    pagelen?: number;
  };
  headers?: Record<string, string>;
}

/**
 * List the email addresses of the current user.
 *
 * `GET /user/emails`, operation id `listCurrentUserEmails`.
 * OAuth scopes: email.
 * API token and Forge scopes: read:user:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
 */
export const listCurrentUserEmails: Operation<ListCurrentUserEmailsParameters, Page<UserEmail>> = /* @__PURE__ */ defineOperation(
  "listCurrentUserEmails",
  "GET /user/emails",
  { pagelen: 100, oauth: "email", granular: "read:user:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getCurrentUserEmail}. */
export interface GetCurrentUserEmailParameters {
  email: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get an email address of the current user.
 *
 * `GET /user/emails/{email}`, operation id `getCurrentUserEmail`.
 * OAuth scopes: email.
 * API token and Forge scopes: read:user:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
 */
export const getCurrentUserEmail: Operation<GetCurrentUserEmailParameters, UserEmail> = /* @__PURE__ */ defineOperation(
  "getCurrentUserEmail",
  "GET /user/emails/{email}",
  { oauth: "email", granular: "read:user:bitbucket", auth: "a", refuses: "forge access-token" },
);

/** Parameters of {@link getUser}. */
export interface GetUserParameters {
  selectedUser: string;
  query?: {
    fields?: string;
  };
  headers?: Record<string, string>;
}

/**
 * Get a user.
 *
 * `GET /users/{selected_user}`, operation id `getUser`.
 * API token and Forge scopes: read:user:bitbucket.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/
 */
export const getUser: Operation<GetUserParameters, Account> = /* @__PURE__ */ defineOperation(
  "getUser",
  "GET /users/{selectedUser}",
  { granular: "read:user:bitbucket", auth: "fa" },
);
