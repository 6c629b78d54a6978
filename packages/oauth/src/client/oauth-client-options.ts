import type { BitbucketHosts, FetchFunction } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";

/** Options of {@link createOAuthClient}. */
export interface OAuthClientOptions {
  /** Key of the OAuth consumer. */
  readonly clientId: string;
  /** Secret of the OAuth consumer. */
  readonly clientSecret: string;
  /**
   * Where people come back to: the callback URL of the consumer, or one that only adds to it. `https`, or `http` on 127.0.0.1, [::1] or
   * localhost.
   */
  readonly redirectUri: string;
  /** Where authorizations under way and tokens are kept. All processes of the app must use the same one. */
  readonly store: Store;
  /**
   * Classic scopes to ask for, such as `repository` and `pullrequest:write`. `account` is added, because the app has to learn whose the
   * authorization is. Default: all that the consumer has.
   */
  readonly scopes?: readonly string[];
  /** Origins of the Bitbucket to talk to. Default: environment variable `BUCKETKIT_HOSTS`, else Bitbucket Cloud. */
  readonly hosts?: BitbucketHosts;
  /** Function used instead of the global `fetch`. */
  readonly fetch?: FetchFunction;
  /** Milliseconds for one request to Bitbucket, its body included. Default 10,000. */
  readonly timeoutMs?: number;
  /** Largest answer of the token endpoint in bytes. Default 1 MiB. */
  readonly maxResponseBytes?: number;
  /** Called when a renewed token carries other scopes than before, because the consumer was changed. */
  onScopesChanged?(change: ScopeChange): void;
  /** Called when a renewed token could not be stored: it is used from memory, and storing is tried again. */
  onPersistFailure?(error: unknown): void;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** What {@link OAuthClientOptions.onScopesChanged} is told. */
export interface ScopeChange {
  readonly accountId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
