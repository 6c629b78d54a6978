import { BitbucketKitError } from "./bitbucketkit-error.js";

/** A message does not carry the signature of whom it says it is from; answer it with 401. */
export class SignatureError extends BitbucketKitError {
  static override readonly kind = "SignatureError";

  constructor(message: string) {
    super("SIGNATURE_INVALID", message);
  }
}
