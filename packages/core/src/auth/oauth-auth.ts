import type { AuthStrategy } from "./auth-strategy.js";
import { bearer } from "./bearer.js";
import { checkSecret } from "./check-secret.js";

/** Where OAuth access tokens come from and how a refused one is replaced. */
export interface AccessTokenSource {
  /** A token that is valid now. */
  getToken(): Promise<string>;
  /** Called when Bitbucket refused a token; resolves to whether `getToken` will give another one. */
  renew?(refused: string): Promise<boolean>;
}

/** Exactly one of a fixed token or a source of tokens. */
export type OAuthAuthOptions = { readonly accessToken: string } | { readonly tokenSource: AccessTokenSource };

/**
 * Authenticates with an OAuth 2.0 access token: for apps that act for other people's accounts.
 *
 * @param options - `accessToken` for a token you manage yourself, or `tokenSource` for one that is refreshed.
 * @throws {@link ConfigurationError} `CONFIG_MISSING`, `CONFIG_INVALID`
 * @see https://developer.atlassian.com/cloud/bitbucket/oauth-2/
 */
export function oauthAuth(options: OAuthAuthOptions): AuthStrategy {
  const description = "OAuth 2.0 access token";
  const usualCauses =
    "an access token older than two hours, a grant that was revoked, a scope the consumer does not have";
  const { accessToken, tokenSource } = (options ?? {}) as Partial<
    Record<"accessToken", string> & Record<"tokenSource", AccessTokenSource>
  >;
  if (accessToken !== undefined || !tokenSource)
    return bearer("oauth", checkSecret("accessToken", accessToken), description, usualCauses);
  const token = async () => checkSecret("tokenSource", await tokenSource.getToken());
  return {
    kind: "oauth",
    scopeDialect: "oauth",
    authorize: async () => ({ authorization: `Bearer ${await token()}` }),
    onUnauthorized: async ({ sent }) =>
      (await tokenSource.renew?.(sent.authorization?.slice("Bearer ".length) ?? "")) ? "retry" : "give-up",
    gitCredentials: async () => ({ username: "x-token-auth", password: await token() }),
    describe: () => description,
    usualCauses,
  };
}
