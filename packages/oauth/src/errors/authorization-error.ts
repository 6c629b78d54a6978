import { BitbucketKitError, type BitbucketKitErrorCode } from "@bucketkit/core";

/** The codes of an {@link AuthorizationError}. */
export type AuthorizationErrorCode = Extract<
  BitbucketKitErrorCode,
  "OAUTH_CALLBACK_INVALID" | "OAUTH_STATE_INVALID" | "OAUTH_AUTHORIZATION_REFUSED"
>;

/** What an {@link AuthorizationError} knows beside its text. */
export interface AuthorizationErrorFacts {
  /** OAuth's word for the refusal, such as `access_denied`. */
  readonly error?: string | undefined;
  /** Where the person wanted to go, on the app's own origin. */
  readonly returnTo?: string | undefined;
}

/**
 * Somebody came back from Bitbucket without an authorization that can be used: the callback is malformed (`OAUTH_CALLBACK_INVALID`), was not
 * begun in this browser, has expired or was used (`OAUTH_STATE_INVALID`), or says that access was refused (`OAUTH_AUTHORIZATION_REFUSED`).
 *
 * It repeats nothing of the callback that could be secret or was written by whoever sent it.
 */
export class AuthorizationError extends BitbucketKitError {
  static override readonly kind = "AuthorizationError";
  declare readonly code: AuthorizationErrorCode;
  /** OAuth's word for the refusal, such as `access_denied`. */
  readonly error: string | undefined;
  /** Where the person wanted to go, on the app's own origin; known only after the state was found good. */
  readonly returnTo: string | undefined;

  constructor(code: AuthorizationErrorCode, message: string, { error, returnTo }: AuthorizationErrorFacts = {}) {
    super(code, `[@bucketkit/oauth] ${message}`);
    this.error = error;
    this.returnTo = returnTo;
  }
}
