import { createHash } from "node:crypto";
import { invalidFields } from "../../errors/api-error.js";

/** A public key in the form of OpenSSH. */
export interface PublicKey {
  /** Type and data, without the comment. */
  readonly key: string;
  readonly comment: string;
  readonly type: string;
  readonly md5: string;
  readonly sha256: string;
}

/** Reads a public key. @throws `ApiError` 400 for anything else. */
export function readPublicKey(text: string): PublicKey {
  const [type = "", data = "", ...comment] = text.trim().split(/\s+/);
  const bytes = Buffer.from(data, "base64");
  // The data begin with the length and the name of the type once more.
  const isKey = bytes.length > 4 && bytes.subarray(4, 4 + type.length).toString("latin1") === type && type !== "";
  if (!isKey) throw invalidFields({ key: ["Invalid SSH key."] });
  const hash = (algorithm: string) => createHash(algorithm).update(bytes);
  return {
    key: `${type} ${data}`,
    comment: comment.join(" "),
    type,
    md5: (hash("md5").digest("hex").match(/../g) ?? []).join(":"),
    sha256: `SHA256:${hash("sha256").digest("base64").replace(/=+$/, "")}`,
  };
}
