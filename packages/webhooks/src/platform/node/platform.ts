import { isAscii } from "node:buffer";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Platform } from "../platform.js";

const strict = new TextDecoder("utf-8", { fatal: true });

/** By `node:crypto`. */
export const platform: Platform = {
  computeHmac: (secret, bytes) => createHmac("sha256", secret).update(bytes).digest("hex"),
  matchesHmac(secret, bytes, digits) {
    const code = Buffer.from(digits, "hex");
    return code.length === 32 && timingSafeEqual(createHmac("sha256", secret).update(bytes).digest(), code);
  },
  digest: (prefix, bytes) => createHash("sha256").update(prefix).update(bytes).digest("hex"),
  decodeText(bytes) {
    // Most payloads are ASCII, which is read several times as fast.
    if (!isAscii(bytes)) return strict.decode(bytes);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  },
};
