import type { webcrypto } from "node:crypto";
import { ConfigurationError } from "@bucketkit/core";
import type { EncryptionKey } from "./encryption-key.js";

/** The keys of a store, ready for use. */
export interface KeyRing {
  /** Id of the key that new values are encrypted by. */
  readonly current: string;
  /** The key of an id. */
  find(id: string): Promise<webcrypto.CryptoKey> | undefined;
}

/**
 * Checks all keys.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without a key, `CONFIG_INVALID` for an id or a secret that cannot be one; the
 * message never tells a secret.
 */
export function createKeyRing(keys: readonly EncryptionKey[]): KeyRing {
  const [first] = Array.isArray(keys) ? keys : [];
  if (!first)
    throw new ConfigurationError("CONFIG_MISSING", "[@bucketkit/store] The option `keys` of encrypted is missing.");
  const secrets = new Map<string, Uint8Array>();
  for (const [index, { id, secret }] of keys.entries()) {
    if (typeof id !== "string" || !/^[\w-]{1,64}$/.test(id) || secrets.has(id))
      throw invalidKey(index, "id", "must be letters, digits, dashes and underscores, at most 64, and no other key's");
    const bytes = typeof secret === "string" ? fromBase64(secret) : secret;
    if (!(bytes instanceof Uint8Array) || bytes.length !== 32) throw invalidKey(index, "secret", "must be 32 bytes");
    // A copy, so that nobody changes it afterwards.
    secrets.set(id, new Uint8Array(bytes));
  }
  const imported = new Map<string, Promise<webcrypto.CryptoKey>>();
  return {
    current: first.id,
    find(id) {
      const secret = secrets.get(id);
      if (!secret) return undefined;
      const known = imported.get(id) ?? importKey(secret);
      imported.set(id, known);
      return known;
    },
  };
}

/** The Web Crypto API's form of a secret; nobody can read it back. */
function importKey(secret: Uint8Array): Promise<webcrypto.CryptoKey> {
  return crypto.subtle.importKey("raw", new Uint8Array(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Bytes of base64, also without padding and in the form for URLs; nothing when there is anything else in it. */
function fromBase64(text: string): Uint8Array | undefined {
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : undefined;
}

function invalidKey(index: number, field: string, rule: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/store] \`keys[${index}].${field}\` ${rule}.`);
}
