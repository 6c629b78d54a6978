import type { AuthStrategy } from "./auth-strategy.js";

/**
 * Sends no credential: for public repositories, at 60 requests an hour for each address.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function anonymousAuth(): AuthStrategy {
  return {
    kind: "anonymous",
    scopeDialect: undefined,
    authorize: () => ({}),
    describe: () => "no credential",
    usualCauses: "no `auth`; try authFromEnv()",
  };
}
