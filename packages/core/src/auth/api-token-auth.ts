import { ConfigurationError } from "../errors/configuration-error.js";
import type { AuthStrategy } from "./auth-strategy.js";
import { checkSecret } from "./check-secret.js";

/**
 * Authenticates as yourself with an Atlassian API token: for scripts and tools that act for one person.
 *
 * @param options.email - email address of the Atlassian account; not the Bitbucket user name.
 * @param options.token - API token with scopes for Bitbucket.
 * @throws {@link ConfigurationError} `CONFIG_MISSING`, `CONFIG_INVALID`
 * @example
 * ```ts
 * import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
 *
 * export function connect(token: string) {
 *   return createBitbucket({ auth: apiTokenAuth({ email: "me@example.com", token }) });
 * }
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/
 */
export function apiTokenAuth(options: { readonly email: string; readonly token: string }): AuthStrategy {
  const token = checkSecret("token", options?.token);
  const { email } = options;
  if (typeof email !== "string" || !/^[^\s:@]+@[^\s:@]+$/.test(email)) {
    throw new ConfigurationError(
      "CONFIG_INVALID",
      `The option \`email\` must be the email address of the Atlassian account, not ${email ? `"${email}"` : "empty"}. Bitbucket refuses user names here.`,
    );
  }
  const headers = { authorization: `Basic ${encodeBase64(`${email}:${token}`)}` };
  return {
    kind: "api-token",
    scopeDialect: "granular",
    authorize: () => headers,
    // Git refuses the email address; this fixed user name stands for any owner of an API token.
    gitCredentials: () => ({ username: "x-bitbucket-api-token-auth", password: token }),
    describe: () => `API token of ${email}`,
    usualCauses: "a user name instead of the email address, an expired token, a token without the scope",
  };
}

function encodeBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
