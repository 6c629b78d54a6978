/** What a strategy is asked to authorize. */
export interface AuthRequest {
  readonly method: string;
  readonly url: string;
}

/** Headers by lower-case name. */
export type HeaderRecord = Readonly<Record<string, string>>;

/** User name and password for git over HTTPS. */
export interface GitCredentials {
  readonly username: string;
  readonly password: string;
}

/** The kinds of credential Bitbucket Cloud tells apart. */
export type CredentialKind = "anonymous" | "api-token" | "access-token" | "oauth" | "connect-jwt" | "forge";

/** The vocabulary in which a credential's scopes are written: classic (`pullrequest:write`) or granular (`write:pullrequest:bitbucket`). */
export type ScopeDialect = "oauth" | "granular";

/** A 401 as a strategy sees it. */
export interface Unauthorized {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** What `authorize` had given for the refused request. */
  readonly sent: HeaderRecord;
}

/**
 * One way to prove who is calling. The client asks it for headers at each attempt, and only for requests to Bitbucket's own origin.
 *
 * Keep secrets in closures, as the strategies of this package do: then nothing that prints the object can show them.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#authentication
 */
export interface AuthStrategy {
  readonly kind: CredentialKind;
  readonly scopeDialect: ScopeDialect | undefined;
  authorize(request: AuthRequest): HeaderRecord | Promise<HeaderRecord>;
  /** Called after a 401; `retry` sends the request once more with what `authorize` then gives. */
  onUnauthorized?(refusal: Unauthorized): Promise<"retry" | "give-up">;
  /** What git needs to reach the same repositories over HTTPS. */
  gitCredentials?(): GitCredentials | Promise<GitCredentials>;
  /** The credential in words, without its secret. */
  describe(): string;
  /** Why Bitbucket usually refuses this kind of credential; stands in the error after a 401. */
  readonly usualCauses?: string;
}
