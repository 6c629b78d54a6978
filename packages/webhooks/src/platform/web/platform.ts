import { decodeUtf8 } from "../decode-utf8.js";
import { keepPerSecret } from "../keep-per-secret.js";
import type { Platform } from "../platform.js";

const algorithm = { name: "HMAC", hash: "SHA-256" };
const encoder = new TextEncoder();

const keyOf = keepPerSecret((secret) =>
  crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign", "verify"]),
);

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
  decodeText: decodeUtf8,
};
