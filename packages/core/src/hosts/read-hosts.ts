import { ConfigurationError } from "../errors/configuration-error.js";
import { type BitbucketHosts, bitbucketCloud } from "./bitbucket-hosts.js";
import { type Environment, environment } from "./environment.js";

/**
 * The hosts that `BUCKETKIT_HOSTS` names (a JSON object with some or all fields of {@link BitbucketHosts}), else Bitbucket Cloud.
 *
 * @param env - environment to read; default `process.env` where there is one.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` when the variable is not such an object.
 */
export function readHosts(env: Environment = environment()): BitbucketHosts {
  const { BUCKETKIT_HOSTS: json } = env;
  try {
    const given = json ? JSON.parse(json) : {};
    if (
      Object.entries(given).every(
        ([name, url]) => name in bitbucketCloud && /^https?:\/\/\S*[^/\s]$/.test(url as string),
      )
    ) {
      return { ...bitbucketCloud, ...given };
    }
  } catch {
    // Reported below together with every other wrong form.
  }
  throw new ConfigurationError(
    "CONFIG_INVALID",
    'BUCKETKIT_HOSTS must be a JSON object of URLs such as {"api":"http://127.0.0.1:8910"}.',
  );
}
