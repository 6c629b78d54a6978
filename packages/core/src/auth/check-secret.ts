import { ConfigurationError } from "../errors/configuration-error.js";

/**
 * A secret that can be sent in a header.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` or `CONFIG_INVALID`; the message never repeats the secret.
 */
export function checkSecret(option: string, secret: unknown): string {
  if (typeof secret !== "string" || secret === "") {
    throw new ConfigurationError(
      "CONFIG_MISSING",
      `The option \`${option}\` is missing or empty. Pass the token as Bitbucket showed it.`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new ConfigurationError(
      "CONFIG_INVALID",
      `The option \`${option}\` (${secret.length} characters, not shown) has a space, a line break or a character outside ASCII. Copy the token again without them.`,
    );
  }
  // App Passwords carry this prefix; Bitbucket has refused them everywhere since the day named here.
  if (secret.startsWith("ATBB")) throw appPasswordEnded(option);
  return secret;
}

/** The error for everyone who still has an App Password. */
export function appPasswordEnded(option: string): ConfigurationError {
  return new ConfigurationError(
    "CONFIG_INVALID",
    `\`${option}\` is an App Password, and Bitbucket ended those on 2026-07-28. Create an API token with scopes at https://id.atlassian.com/manage-profile/security/api-tokens and use apiTokenAuth({ email, token }); for a bot, use an access token with accessTokenAuth({ token }).`,
  );
}
