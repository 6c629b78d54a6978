/**
 * Every `code` an error of this package can carry. Stable: match on it, never on the text of a message.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#error-responses
 */
export type BitbucketKitErrorCode =
  | "CONFIG_MISSING"
  | "CONFIG_INVALID"
  | "CREDENTIAL_UNSUITABLE"
  | "DECRYPTION_FAILED"
  | "VALIDATION_FAILED"
  | "LINK_UNTRUSTED"
  | "LOCK_TIMEOUT"
  | "MOCK_FAILED"
  | "OAUTH_AUTHORIZATION_REFUSED"
  | "OAUTH_CALLBACK_INVALID"
  | "OAUTH_STATE_INVALID"
  | "OAUTH_TOKEN_REFUSED"
  | "REAUTHORIZATION_REQUIRED"
  | "REQUEST_FAILED"
  | "REQUEST_TIMEOUT"
  | "RESPONSE_TOO_LARGE"
  | "RESPONSE_INVALID"
  | "SIGNATURE_INVALID"
  | "HTTP_NOT_MODIFIED"
  | "HTTP_REDIRECT"
  | "HTTP_BAD_REQUEST"
  | "HTTP_UNAUTHORIZED"
  | "HTTP_PLAN_REQUIRED"
  | "HTTP_FORBIDDEN"
  | "HTTP_SCOPE_MISSING"
  | "HTTP_NOT_FOUND"
  | "HTTP_CONFLICT"
  | "HTTP_ENDED"
  | "HTTP_RATE_LIMITED"
  | "HTTP_CLIENT_ERROR"
  | "HTTP_SERVER_ERROR"
  | "HTTP_UPSTREAM_TIMEOUT";
