import { BitbucketKitError } from "./bitbucketkit-error.js";

/** A lock of a store did not become free in time; what it guards was not begun. */
export class LockTimeoutError extends BitbucketKitError {
  static override readonly kind = "LockTimeoutError";

  constructor(key: string, waitMs: number) {
    super(
      "LOCK_TIMEOUT",
      `The lock "${key}" did not become free within ${waitMs} ms. Its holder takes longer than that or has died; raise \`waitMs\` above \`leaseMs\`, or try again.`,
    );
  }
}
