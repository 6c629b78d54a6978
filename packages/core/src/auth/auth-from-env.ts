import { ConfigurationError } from "../errors/configuration-error.js";
import { type Environment, environment } from "../hosts/environment.js";
import { accessTokenAuth } from "./access-token-auth.js";
import { apiTokenAuth } from "./api-token-auth.js";
import type { AuthStrategy } from "./auth-strategy.js";
import { appPasswordEnded } from "./check-secret.js";
import { oauthAuth } from "./oauth-auth.js";

/**
 * The credential that the environment names, in this order:
 *
 * | variables | credential |
 * |---|---|
 * | `BITBUCKET_EMAIL` (or `ATLASSIAN_ACCOUNT_EMAIL`) and `BITBUCKET_API_TOKEN` (or `ATLASSIAN_API_TOKEN`) | API token |
 * | `BITBUCKET_ACCESS_TOKEN` | repository, project or workspace access token |
 * | `BITBUCKET_OAUTH_ACCESS_TOKEN` | OAuth 2.0 access token |
 *
 * @param env - environment to read; default `process.env`.
 * @throws {@link ConfigurationError} `CONFIG_MISSING` when none is set or a pair is incomplete, naming every variable; `CONFIG_INVALID`
 * when a value is wrong or an App Password is set.
 */
export function authFromEnv(env: Environment = environment()): AuthStrategy {
  const email = env.BITBUCKET_EMAIL || env.ATLASSIAN_ACCOUNT_EMAIL;
  const apiToken = env.BITBUCKET_API_TOKEN || env.ATLASSIAN_API_TOKEN;
  if (email && apiToken) return apiTokenAuth({ email, token: apiToken });
  if (env.BITBUCKET_ACCESS_TOKEN) return accessTokenAuth({ token: env.BITBUCKET_ACCESS_TOKEN });
  if (env.BITBUCKET_OAUTH_ACCESS_TOKEN) return oauthAuth({ accessToken: env.BITBUCKET_OAUTH_ACCESS_TOKEN });
  if (env.BITBUCKET_APP_PASSWORD) throw appPasswordEnded("BITBUCKET_APP_PASSWORD");
  const found = apiToken ? "There is an API token but no email. " : email ? "There is an email but no API token. " : "";
  throw new ConfigurationError(
    "CONFIG_MISSING",
    `No Bitbucket credential in the environment. ${found}Set BITBUCKET_EMAIL and BITBUCKET_API_TOKEN (you), or BITBUCKET_ACCESS_TOKEN (a bot), or BITBUCKET_OAUTH_ACCESS_TOKEN (an app); or pass \`auth\`.`,
  );
}
