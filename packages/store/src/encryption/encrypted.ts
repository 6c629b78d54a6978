import { ConfigurationError, type OptionNames, refuseUnknown } from "@bucketkit/core";
import { encodeValue, type Store, type StoreEntry } from "@bucketkit/core/store";
import { DecryptionError } from "../errors/decryption-error.js";
import type { EncryptionKey } from "./encryption-key.js";
import { createKeyRing } from "./key-ring.js";
import { isSealed, openValue, sealValue } from "./seal-value.js";

/** Options of {@link encrypted}. */
export interface EncryptionOptions {
  /** The first one encrypts; all decrypt. To change the key, put the new one in front and keep the others until everything was written anew. */
  readonly keys: readonly EncryptionKey[];
  /**
   * What becomes of values that are not encrypted: `refuse` them, or `accept` them while a store that was in use is changed over; they are
   * encrypted when they are written the next time. Default `refuse`.
   */
  readonly plaintext?: "refuse" | "accept";
}

const known: OptionNames<EncryptionOptions> = { keys: true, plaintext: true };

/**
 * A store whose values are encrypted in another store, by AES-256-GCM.
 *
 * Each value is bound to its key: whoever can write to the database can neither read nor change a value, nor move it to another record;
 * they can delete it or bring an older one back. Keys of entries and of locks stay readable, and so do whole numbers, which the database
 * adds to.
 *
 * @param store - where the values are kept.
 * @param options.keys - secrets of 32 bytes with their ids; the first one encrypts.
 * @param options.plaintext - `accept` to change over a store that was in use; default `refuse`.
 * @throws {@link ConfigurationError} when `keys` has none, or one that cannot be one, and for an unknown option.
 * @example
 * ```ts
 * import { createFileStore, encrypted } from "@bucketkit/store";
 *
 * const store = encrypted(createFileStore({ dir: ".bucketkit" }), {
 *   keys: [{ id: "2026", secret: process.env.STORE_KEY ?? "" }],
 * });
 * await store.set("oauth/acme", { refreshToken: "..." });
 * ```
 * @see https://developer.mozilla.org/en-US/docs/Web/API/SubtleCrypto/encrypt#aes-gcm
 */
export function encrypted(store: Store, options: EncryptionOptions): Store {
  refuseUnknown(options, known, "[@bucketkit/store] encrypted");
  const { keys, plaintext = "refuse" } = options ?? {};
  if (typeof store?.get !== "function")
    throw new ConfigurationError("CONFIG_MISSING", "[@bucketkit/store] The store that encrypted works on is missing.");
  if (plaintext !== "refuse" && plaintext !== "accept")
    throw new ConfigurationError("CONFIG_INVALID", '[@bucketkit/store] `plaintext` must be "refuse" or "accept".');
  const ring = createKeyRing(keys);

  const seal = async (key: string, value: unknown): Promise<unknown> => {
    const json = encodeValue(value);
    return isCount(value) ? value : sealValue(ring, key, json);
  };
  const open = async <Value>({ key, value, version }: StoreEntry): Promise<StoreEntry<Value>> => {
    if (isSealed(value)) return { key, value: JSON.parse(await openValue(ring, key, value)) as Value, version };
    if (isCount(value) || plaintext === "accept") return { key, value: value as Value, version };
    throw new DecryptionError(key, "plaintext");
  };
  return {
    async get<Value>(key: string) {
      const entry = await store.get(key);
      return entry && open<Value>(entry);
    },
    set: async (key, value, writeOptions) => store.set(key, await seal(key, value), writeOptions),
    delete: (key) => store.delete(key),
    async *list<Value>(prefix: string) {
      for await (const entry of store.list(prefix)) yield await open<Value>(entry);
    },
    compareAndSet: async (key, expectedVersion, value, writeOptions) =>
      store.compareAndSet(key, expectedVersion, await seal(key, value), writeOptions),
    increment: (key, amount, writeOptions) => store.increment(key, amount, writeOptions),
    withLock: (key, run, lockOptions) => store.withLock(key, run, lockOptions),
  };
}

/** Whether a value is one that `increment` adds to. */
function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value);
}
