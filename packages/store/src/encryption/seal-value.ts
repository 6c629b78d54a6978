import { DecryptionError } from "../errors/decryption-error.js";
import type { KeyRing } from "./key-ring.js";

/** `v1.<key id>.<nonce>.<cipher text and tag>`, the last two in base64url. */
const form = /^v1\.([\w-]{1,64})\.([\w-]{16})\.([\w-]{22,})$/;
const nonceBytes = 12;

/** Whether a stored value has the form of an encrypted one. */
export function isSealed(value: unknown): value is string {
  return typeof value === "string" && form.test(value);
}

/** The encrypted form of JSON: readable only by the same secret, and only as the record `key`. */
export async function sealValue(ring: KeyRing, key: string, json: string): Promise<string> {
  const id = ring.current;
  const secret = await ring.find(id);
  if (!secret) throw new Error(`The key ring has no key ${id}.`);
  // 96 random bits: the chance of a repetition stays negligible up to 2^32 values of one key.
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: contextOf(id, key) };
  const sealed = await crypto.subtle.encrypt(algorithm, secret, new TextEncoder().encode(json));
  return `v1.${id}.${toBase64Url(nonce)}.${toBase64Url(new Uint8Array(sealed))}`;
}

/** The JSON that was encrypted. @throws {@link DecryptionError} when the key is unknown or anything was changed. */
export async function openValue(ring: KeyRing, key: string, sealed: string): Promise<string> {
  const [, id = "", nonce = "", content = ""] = form.exec(sealed) ?? [];
  const secret = ring.find(id);
  if (!secret) throw new DecryptionError(key, "unknown-key");
  const algorithm = { name: "AES-GCM", iv: fromBase64Url(nonce), additionalData: contextOf(id, key) };
  try {
    const bytes = fromBase64Url(content);
    // Several texts stand for the same bytes; only the one that was written is taken.
    if (toBase64Url(bytes) !== content || toBase64Url(fromBase64Url(nonce)) !== nonce) throw new Error("another form");
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await secret, bytes));
  } catch {
    throw new DecryptionError(key, "damaged");
  }
}

/** What a value is bound to: a value that is moved to another record, or marked with another key, cannot be read. */
function contextOf(id: string, key: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(["bucketkit-store", "v1", id, key]));
}

function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, "base64url"));
}
