import type { AuthStrategy } from "./auth-strategy.js";
import { bearer } from "./bearer.js";
import { checkSecret } from "./check-secret.js";

/**
 * Authenticates as a bot with a repository, project or workspace access token: for CI and services of one workspace.
 *
 * @param options.token - the access token.
 * @throws {@link ConfigurationError} `CONFIG_MISSING`, `CONFIG_INVALID`
 * @example
 * ```ts
 * import { accessTokenAuth, createBitbucket } from "@bucketkit/core";
 *
 * export function connect(token: string) {
 *   return createBitbucket({ auth: accessTokenAuth({ token }) });
 * }
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/
 */
export function accessTokenAuth(options: { readonly token: string }): AuthStrategy {
  return bearer(
    "access-token",
    checkSecret("token", options?.token),
    "repository, project or workspace access token",
    "a revoked or expired token, a token of another repository, an operation that takes no access token (permissions, writing deploy keys)",
  );
}
