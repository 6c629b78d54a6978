import type { Hmac } from "../hmac.js";

const algorithm = { name: "HMAC", hash: "SHA-256" };

/** An imported key per secret; a service has one or two. */
const keys = new Map<string, Promise<CryptoKey>>();
const mostKeys = 32;

function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const raw = new TextEncoder().encode(secret);
  const key = crypto.subtle.importKey("raw", raw, algorithm, false, ["sign", "verify"]);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(secret, key);
  return key;
}

/** Web Crypto wants memory of its own, not memory that threads share. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

/** By Web Crypto: Workers, Deno, Bun and browsers have it. */
export const hmac: Hmac = {
  async compute(secret, bytes) {
    return new Uint8Array(await crypto.subtle.sign("HMAC", await keyOf(secret), owned(bytes)));
  },
  async matches(secret, bytes, code) {
    return crypto.subtle.verify("HMAC", await keyOf(secret), owned(code), owned(bytes));
  },
};
