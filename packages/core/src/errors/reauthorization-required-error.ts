import { BitbucketKitError } from "./bitbucketkit-error.js";

/** The grant behind a token is gone for good: revoked, unused for three months, or removed. Only its owner can give a new one. */
export class ReauthorizationRequiredError extends BitbucketKitError {
  static override readonly kind = "ReauthorizationRequiredError";
  /** Key of the token in its store. */
  readonly key: string;

  constructor(key: string, cause?: unknown) {
    super(
      "REAUTHORIZATION_REQUIRED",
      `The grant "${key}" is no longer valid. Send its owner through the authorization again; asking once more will not help.`,
      cause,
    );
    this.key = key;
  }
}

/** Whether an error says that the owner of a grant must authorize again. */
export function isReauthorizationRequired(error: unknown): error is ReauthorizationRequiredError {
  return ReauthorizationRequiredError.isInstance(error);
}
