/** The scopes that a credential speaks: `classic` for OAuth and access tokens, `granular` for API tokens and Forge. */
export type ScopeDialect = "classic" | "granular";

/** What a credential is limited to; everything of the workspace when neither a project nor a repository is named. */
export interface CredentialTarget {
  readonly workspaceUuid: string;
  readonly projectUuid?: string;
  readonly repositoryUuid?: string;
}

/** The kinds of credentials that the sandbox issues itself. */
export type IssuedKind =
  | "apiToken"
  | "repositoryAccessToken"
  | "projectAccessToken"
  | "workspaceAccessToken"
  | "oauth"
  | "oauthClient";

/** What a secret stands for. */
export interface CredentialRecord {
  /** One of {@link IssuedKind}, or the name of a kind that was added. */
  readonly kind: string;
  readonly userUuid: string;
  readonly dialect: ScopeDialect;
  readonly scopes: readonly string[];
  /** What it may administer; a credential without a target may do what its user may do. */
  readonly target?: CredentialTarget;
  /** Milliseconds of the sandbox's clock; a credential without it does not expire. */
  readonly expiresAt?: number;
  /** The OAuth consumer that it was given to. */
  readonly consumerKey?: string;
  /** The authorization that it comes from. */
  readonly grantId?: string;
}
