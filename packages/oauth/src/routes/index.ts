export { createOAuthRoutes, type OAuthRoutes, type SessionRequest } from "./create-oauth-routes.js";
export type { OAuthRoutesOptions, SignInFailure } from "./oauth-routes-options.js";
export { isSameOrigin } from "./same-origin.js";
export type { Session } from "./session.js";
export { type ExpressMiddleware, type ExpressRequest, type ExpressResponse, toExpress } from "./to-express.js";
