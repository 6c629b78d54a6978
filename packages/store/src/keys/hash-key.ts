import { createHash } from "node:crypto";

/** A key of any length and any characters as 32 bytes. */
export function hashKey(key: string): Buffer {
  // As UTF-16, because UTF-8 has one form for all halves of surrogate pairs.
  return createHash("sha256").update(key, "utf16le").digest();
}
