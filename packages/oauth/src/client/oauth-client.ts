import type { AuthStrategy } from "@bucketkit/core";
import type { AccountProfile } from "../accounts/account-profile.js";
import type { Connection } from "../accounts/connection.js";

/** What {@link OAuthClient.authorizationUrl} takes. */
export interface AuthorizationUrlOptions {
  /**
   * The `Cookie` header of the request that begins. With it, several tabs of one browser can be on their way at once; without it, a new tab
   * ends what the others began.
   */
  readonly cookie?: string | null | undefined;
  /** Path on the app's own origin to go to afterwards; anything else is ignored. */
  readonly returnTo?: string | undefined;
  /** Scopes for this time instead of those of the client. */
  readonly scopes?: readonly string[];
}

/** The beginning of an authorization. */
export interface AuthorizationStart {
  /** Where to send the browser. */
  readonly url: string;
  /** `Set-Cookie` header that has to go along: it ties the callback to this browser. */
  readonly setCookie: string;
}

/** A callback as it came in. */
export interface CallbackRequest {
  /** URL or path with the query; its host is not looked at. */
  readonly url: string | URL;
  /** The `Cookie` header. */
  readonly cookie: string | null | undefined;
}

/** The end of an authorization. */
export interface Authorization {
  /** Whose it is. */
  readonly account: AccountProfile;
  /** Classic scopes that were granted; empty when Bitbucket did not name them. */
  readonly scopes: readonly string[];
  /** Path on the app's own origin that was asked for at the beginning. */
  readonly returnTo: string | undefined;
}

/** One OAuth consumer of Bitbucket's, and the accounts that allowed it to act for them. */
export interface OAuthClient {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Begins an authorization: where to send the browser, and the cookie that ties it to the answer. It is good for ten minutes, once. */
  authorizationUrl(options?: AuthorizationUrlOptions): Promise<AuthorizationStart>;
  /**
   * Ends an authorization: checks the callback, exchanges its code, learns whose it is and stores the tokens.
   *
   * @throws {@link AuthorizationError} for a callback that cannot be used; {@link TokenEndpointError} and `RequestError` when Bitbucket does
   * not give tokens; `ScopeError` when the consumer lacks the scope `account`.
   */
  handleCallback(callback: CallbackRequest): Promise<Authorization>;
  /**
   * Acts for an account. Tokens are renewed in time, once for all processes. Asked again, it gives the same strategy, so that what is
   * learned with one, such as limits, serves all uses.
   *
   * Calls fail with `ReauthorizationRequiredError` when the account never allowed it, was disconnected, or was not used for three months.
   */
  authFor(accountId: string): AuthStrategy;
  /**
   * Acts for the consumer itself, as its own `app_user`: what it does is shown under its name. The consumer must be marked as private.
   * There is no refresh token; a new token is asked for when the old one ends. The consumer of a personal workspace sees that workspace only.
   */
  clientCredentials(): AuthStrategy;
  /**
   * Forgets the tokens of an account, in this process at once and in others within a minute. Bitbucket has no way to revoke tokens: the person can
   * remove the access at https://bitbucket.org/account/settings/app-authorizations/.
   *
   * @returns whether there was anything to forget.
   */
  disconnect(accountId: string): Promise<boolean>;
  /** Whether and with which scopes an account is connected; nothing is sent to Bitbucket. */
  connection(accountId: string): Promise<Connection | undefined>;
}
