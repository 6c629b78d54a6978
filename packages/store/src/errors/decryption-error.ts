import { BitbucketKitError } from "@bucketkit/core";

/**
 * Why a stored value cannot be read: `unknown-key` when the key ring has no key of that id, `damaged` when the value was changed, moved
 * from another record or encrypted with another secret, `plaintext` when it was never encrypted.
 */
export type DecryptionProblem = "unknown-key" | "damaged" | "plaintext";

const advice: Readonly<Record<DecryptionProblem, string>> = {
  "unknown-key": "Its encryption key is not among `keys`; keep old keys in the list until everything was written anew.",
  damaged: "It was changed, moved from another record, or encrypted with another secret under the same id; delete it.",
  plaintext: 'It is not encrypted; allow that with `plaintext: "accept"` while you change over, or delete it.',
};

/** What a store holds under a key cannot be decrypted. The message tells the record's key, never its content. */
export class DecryptionError extends BitbucketKitError {
  static override readonly kind = "DecryptionError";
  /** Key of the record. */
  readonly key: string;
  readonly problem: DecryptionProblem;

  constructor(key: string, problem: DecryptionProblem) {
    super("DECRYPTION_FAILED", `[@bucketkit/store] What is stored as "${key}" cannot be decrypted. ${advice[problem]}`);
    this.key = key;
    this.problem = problem;
  }
}
