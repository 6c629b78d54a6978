import type { AccessTokenSource } from "../auth/oauth-auth.js";
import type { Store } from "../store/store.js";

/** What a token endpoint gave. */
export interface FetchedToken {
  readonly accessToken: string;
  /** Absent when the endpoint gives none; the one there was is kept then. */
  readonly refreshToken?: string | undefined;
  /** Seconds until the access token ends. Default 7,200, which is what Bitbucket's live. */
  readonly expiresInSeconds?: number | undefined;
  /** Scopes as they came, separated by spaces. */
  readonly scope?: string | undefined;
  /** The `Date` header of the answer; with it a wrong clock of this machine does no harm. */
  readonly date?: string | undefined;
}

/** What {@link TokenSourceOptions.fetchToken} is given. */
export interface FetchTokenContext {
  /** The refresh token to exchange; absent for grants that have none and before the first token. */
  readonly refreshToken: string | undefined;
  /** Aborted when the attempt has taken too long. */
  readonly signal: AbortSignal;
}

/** Options of {@link createTokenSource}. */
export interface TokenSourceOptions {
  /** Where tokens are kept. Processes that use the same grant must use the same store. */
  readonly store: Store;
  /** Name of the grant in the store, such as `oauth/<consumer>/<account id>`. */
  readonly key: string;
  /**
   * Asks the token endpoint. Throw an error whose `error` or `code` is `invalid_grant` when it refuses the refresh token, as those of
   * oauth4webapi do; let errors of the network through.
   */
  fetchToken(context: FetchTokenContext): Promise<FetchedToken>;
  /** Milliseconds before its end at which a token is replaced. Default 300,000; never more than a fifth of its life. */
  readonly earlyMs?: number;
  /** Up to so many milliseconds earlier still, by chance, so that processes do not all come at once. Default 60,000. */
  readonly jitterMs?: number;
  /** Milliseconds for one attempt at the token endpoint; there are at most two in a row. Default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds after which a token in memory is read from the store again, to learn that it was replaced or removed. Default 60,000. */
  readonly rereadMs?: number;
  /** Called when a new token could not be stored: it is used from memory, and storing is tried again. */
  onPersistFailure?(error: unknown): void;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** A number from 0 to 1. Default `Math.random`. */
  readonly random?: () => number;
}

/** Gives tokens that are valid, and replaces them in time; made for {@link oauthAuth}. */
export interface TokenSource extends AccessTokenSource {
  /**
   * @throws {@link ReauthorizationRequiredError} when the grant is gone; {@link LockTimeoutError} when another process keeps the lock.
   */
  getToken(): Promise<string>;
  /** Replaces a token that Bitbucket refused, once for any number of callers; resolves to whether there is another one. */
  renew(refused: string): Promise<boolean>;
  /** Stores the first token of a grant, or the one after a new authorization. */
  save(token: FetchedToken): Promise<void>;
}
