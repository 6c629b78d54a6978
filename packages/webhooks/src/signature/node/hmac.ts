import { createHmac, timingSafeEqual } from "node:crypto";
import type { Hmac } from "../hmac.js";

const compute = (secret: string, bytes: Uint8Array): Uint8Array => createHmac("sha256", secret).update(bytes).digest();

/** By `node:crypto`, which needs no turn of the event loop. */
export const hmac: Hmac = {
  compute,
  matches: (secret, bytes, code) => code.length === 32 && timingSafeEqual(compute(secret, bytes), code),
};
