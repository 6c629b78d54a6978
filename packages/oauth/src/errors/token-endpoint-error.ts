import { BitbucketKitError } from "@bucketkit/core";

/** What the token endpoint said. */
export interface TokenEndpointErrorFacts {
  readonly status: number;
  /** OAuth's word for it, such as `invalid_grant`. */
  readonly error?: string | undefined;
  /** Bitbucket's own words, secrets masked. */
  readonly description?: string | undefined;
}

const advice: Readonly<Record<string, string>> = {
  invalid_grant: "The code or refresh token is used, expired or of another consumer; a new authorization is needed.",
  unauthorized_client:
    "Check key and secret of the consumer; client credentials also need it to be marked as a private consumer.",
  invalid_client: "Check key and secret of the consumer.",
  invalid_scope: "Tick the scopes in the settings of the consumer.",
};

function adviceFor(error = ""): string | undefined {
  return Object.hasOwn(advice, error) ? advice[error] : undefined;
}

/** Bitbucket's token endpoint answered with a refusal (`OAUTH_TOKEN_REFUSED`). */
export class TokenEndpointError extends BitbucketKitError {
  static override readonly kind = "TokenEndpointError";
  readonly status: number;
  /** OAuth's word for it, such as `invalid_grant`; undefined when the answer was not one of OAuth. */
  readonly error: string | undefined;
  /** Bitbucket's own words, secrets masked. */
  readonly description: string | undefined;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;

  constructor({ status, error, description }: TokenEndpointErrorFacts) {
    const said = [error, description].filter(Boolean).join(": ");
    const isRedirect = status >= 300 && status < 400;
    const why = isRedirect ? "It was not followed, because it would take the secrets along." : adviceFor(error);
    super(
      "OAUTH_TOKEN_REFUSED",
      `[@bucketkit/oauth] The token endpoint answered ${status}${said && ` (${said})`}. ${why ?? "Try again later."}`,
    );
    this.status = status;
    this.error = error;
    this.description = description;
    this.isRetryable = status === 429 || status >= 500;
  }
}
