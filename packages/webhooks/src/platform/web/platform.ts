import type { Platform } from "../platform.js";

const algorithm = { name: "HMAC", hash: "SHA-256" };
const encoder = new TextEncoder();

/** An imported key per secret; a service has one or two. */
const keys = new Map<string, Promise<CryptoKey>>();
const mostKeys = 32;

function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const key = crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign", "verify"]);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(secret, key);
  return key;
}

/** Web Crypto wants memory of its own, not memory that threads share. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

const toDigits = (code: ArrayBuffer): string =>
  Array.from(new Uint8Array(code), (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromDigits = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );

/** By Web Crypto: Workers, Deno, Bun and browsers have it. */
export const platform: Platform = {
  async computeHmac(secret, bytes) {
    return toDigits(await crypto.subtle.sign("HMAC", await keyOf(secret), owned(bytes)));
  },
  async matchesHmac(secret, bytes, digits) {
    return crypto.subtle.verify("HMAC", await keyOf(secret), fromDigits(digits), owned(bytes));
  },
  async digest(prefix, bytes) {
    const start = encoder.encode(prefix);
    const joined = new Uint8Array(start.length + bytes.length);
    joined.set(start);
    joined.set(bytes, start.length);
    return toDigits(await crypto.subtle.digest("SHA-256", joined));
  },
};
