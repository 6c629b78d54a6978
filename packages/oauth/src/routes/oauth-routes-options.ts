import type { Store } from "@bucketkit/core/store";
import type { OAuthClient } from "../client/oauth-client.js";
import type { AuthorizationError } from "../errors/authorization-error.js";
import type { Session } from "./session.js";

/** Options of {@link createOAuthRoutes}. */
export interface OAuthRoutesOptions {
  /** The consumer. The path of its `redirectUri` is the one of the callback. */
  readonly client: OAuthClient;
  /** Where sessions are kept. */
  readonly store: Store;
  /** Path that begins: `GET /login?returnTo=/path`. Default `/login`. */
  readonly loginPath?: string;
  /** Path that signs out: `POST /logout`. Default `/logout`. */
  readonly logoutPath?: string;
  /** Path to go to after signing in, where no `returnTo` was given. Default `/`. */
  readonly afterLogin?: string;
  /** Path to go to after signing out. Default `/`. */
  readonly afterLogout?: string;
  /** Milliseconds until somebody has to sign in again. Default 28,800,000, which is eight hours. */
  readonly sessionTtlMs?: number;
  /** Decides who may sign in; the tokens of somebody who may not are forgotten. Default: everybody who allowed access. */
  maySignIn?(session: Session): boolean | Promise<boolean>;
  /** The page for a sign-in that failed. Default: a line of plain text; why Bitbucket gave no tokens goes to the console. */
  onError?(failure: SignInFailure, request: Request): Response | Promise<Response>;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** Why a sign-in failed, for {@link OAuthRoutesOptions.onError}. */
export interface SignInFailure {
  /**
   * `denied`: access was refused at Bitbucket. `forbidden`: `maySignIn` said no. `invalid`: the callback cannot be used, or the browser did not
   * send its cookie. `unavailable`: Bitbucket gave no tokens.
   */
  readonly reason: "denied" | "forbidden" | "invalid" | "unavailable";
  /** Status that fits. */
  readonly status: 400 | 403 | 502;
  /** One sentence for the person. */
  readonly message: string;
  /** Link that begins again. */
  readonly loginUrl: string;
  readonly error: AuthorizationError | Error | undefined;
}
