import { appPasswordEnded } from "./check-secret.js";

/**
 * Always fails: Bitbucket ended App Passwords on 2026-07-28. The error names what replaces them.
 *
 * @deprecated Use {@link apiTokenAuth} for a person or {@link accessTokenAuth} for a bot.
 * @throws {@link ConfigurationError} `CONFIG_INVALID`
 * @see https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/
 */
export function appPasswordAuth(_options?: { readonly username?: string; readonly appPassword?: string }): never {
  throw appPasswordEnded("appPassword");
}
