/** An error in the envelope of OAuth, which is another than that of the REST API. */
export class OAuthError extends Error {
  override readonly name = "OAuthError";
  /** Such as `invalid_grant`. */
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }
}

/** The body of an {@link OAuthError}. Every one of Bitbucket's that was seen came with status 400, also for wrong credentials. */
export function oauthErrorBody({ error, message }: OAuthError): Readonly<Record<string, string>> {
  return { error_description: message, error };
}
