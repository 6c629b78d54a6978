import { BitbucketKitError } from "./bitbucketkit-error.js";

/** An option or environment variable is missing or wrong; the message names it and the fix. */
export class ConfigurationError extends BitbucketKitError {
  static override readonly kind: string = "ConfigurationError";
}
