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
  | "REAUTHORIZATION_REQUIRED"
  | "REQUEST_FAILED"
  | "REQUEST_TIMEOUT"
  | "RESPONSE_TOO_LARGE"
  | "RESPONSE_INVALID"
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
