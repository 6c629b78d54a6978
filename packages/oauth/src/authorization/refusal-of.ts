import { AuthorizationError } from "../errors/authorization-error.js";

const known: Readonly<Record<string, string>> = {
  access_denied: "Access was not allowed.",
  invalid_scope: "The consumer does not have every scope that is asked for; tick them in its settings.",
  unauthorized_client: "The consumer may not use this grant.",
  invalid_request: "Bitbucket could not read the authorization request.",
  unsupported_response_type: "Bitbucket did not take the response type.",
  server_error: "Bitbucket had a problem. Try again later.",
  temporarily_unavailable: "Bitbucket is busy. Try again later.",
};

/** The error for a callback with `error`. Its description is not repeated: anybody can write one into a link. */
export function refusalOf(error: string, returnTo: string | undefined): AuthorizationError {
  const isKnown = Object.hasOwn(known, error);
  return new AuthorizationError(
    "OAUTH_AUTHORIZATION_REFUSED",
    isKnown ? `${known[error]} (${error})` : "Bitbucket refused the authorization.",
    { error: isKnown ? error : undefined, returnTo },
  );
}
