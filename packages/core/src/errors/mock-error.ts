import { BitbucketKitError } from "./bitbucketkit-error.js";

/** A stand-in for Bitbucket had no answer: the call was not planned or not recorded, answers were used up, or what should answer threw. */
export class MockError extends BitbucketKitError {
  static override readonly kind = "MockError";

  constructor(message: string, cause?: unknown) {
    super("MOCK_FAILED", message, cause);
  }
}
