import { ConfigurationError } from "@bucketkit/core";

/** Bitbucket's limit. */
const longestSecret = 128;

/**
 * The secrets to accept, in the order in which they are tried.
 *
 * @throws ConfigurationError `CONFIG_MISSING` without one, `CONFIG_INVALID` for an empty or too long one.
 */
export function checkSecrets(secrets: readonly string[], option: string): readonly string[] {
  if (secrets.length === 0) {
    throw new ConfigurationError(
      "CONFIG_MISSING",
      `[@bucketkit/webhooks] \`${option}\` is missing. Give the secret that the webhook was created with; deliveries without a signature are never accepted.`,
    );
  }
  for (const secret of secrets) {
    if (typeof secret === "string" && secret.length > 0 && secret.length <= longestSecret) continue;
    throw new ConfigurationError(
      "CONFIG_INVALID",
      `[@bucketkit/webhooks] \`${option}\` must be text of 1 to ${longestSecret} characters, Bitbucket's limit. Look at the environment variable it comes from.`,
    );
  }
  return secrets;
}
