export type { AccountProfile } from "./accounts/account-profile.js";
export type { Connection } from "./accounts/connection.js";
export { safeReturnTo } from "./authorization/return-to.js";
export { createOAuthClient } from "./client/create-oauth-client.js";
export type {
  Authorization,
  AuthorizationStart,
  AuthorizationUrlOptions,
  CallbackRequest,
  OAuthClient,
} from "./client/oauth-client.js";
export type { OAuthClientOptions, ScopeChange } from "./client/oauth-client-options.js";
export {
  AuthorizationError,
  type AuthorizationErrorCode,
  type AuthorizationErrorFacts,
} from "./errors/authorization-error.js";
export { TokenEndpointError, type TokenEndpointErrorFacts } from "./errors/token-endpoint-error.js";
