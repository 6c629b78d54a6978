import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Platform } from "../platform.js";

/** By `node:crypto`. */
export const platform: Platform = {
  computeHmac: (secret, bytes) => createHmac("sha256", secret).update(bytes).digest("hex"),
  matchesHmac(secret, bytes, digits) {
    const code = Buffer.from(digits, "hex");
    return code.length === 32 && timingSafeEqual(createHmac("sha256", secret).update(bytes).digest(), code);
  },
  digest: (prefix, bytes) => createHash("sha256").update(prefix).update(bytes).digest("hex"),
};
