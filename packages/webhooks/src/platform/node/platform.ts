import { isAscii } from "node:buffer";
import { createHash, createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { decodeUtf8 } from "../decode-utf8.js";
import { keepPerSecret } from "../keep-per-secret.js";
import type { Platform } from "../platform.js";

const keyOf = keepPerSecret((secret) => createSecretKey(secret, "utf8"));

/** By `node:crypto` and `node:buffer`. */
export const platform: Platform = {
  computeHmac: (secret, bytes) => createHmac("sha256", keyOf(secret)).update(bytes).digest("hex"),
  matchesHmac(secret, bytes, digits) {
    const code = Buffer.from(digits, "hex");
    return code.length === 32 && timingSafeEqual(createHmac("sha256", keyOf(secret)).update(bytes).digest(), code);
  },
  digest: (prefix, bytes) => createHash("sha256").update(prefix).update(bytes).digest("hex"),
  // Copied as they are: most payloads are ASCII.
  decodeText: (bytes) =>
    isAscii(bytes)
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
      : decodeUtf8(bytes),
};
