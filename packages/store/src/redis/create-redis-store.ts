import { randomUUID } from "node:crypto";
import { ConfigurationError, type OptionNames, refuseUnknown, ValidationError } from "@bucketkit/core";
import { checkWrite, encodeValue, type Store, type StoreEntry } from "@bucketkit/core/store";
import { decodeKey, encodeKey, encodePrefix } from "../keys/encode-key.js";
import { leaseLocks } from "../locks/lease-locks.js";
import { addToEntry, replaceEntry, setEntry } from "./entry-scripts.js";
import type { RedisClient } from "./redis-client.js";
import { redisLocks, wholeMs } from "./redis-locks.js";
import { scanKeys } from "./scan-keys.js";

/** Options of {@link createRedisStore}. */
export interface RedisStoreOptions {
  /** A connected client of the package `redis`. It stays yours: the store never closes it. */
  readonly client: RedisClient;
  /** What all names of the store begin with, any text. Default `bucketkit:`. */
  readonly prefix?: string;
}

const known: OptionNames<RedisStoreOptions> = { client: true, prefix: true };

/**
 * A {@link Store} in Redis 6 or later, or Valkey.
 *
 * Every method is one command or one Lua script on one name. `list` walks through all names of the database by SCAN. Redis keeps what it
 * has written to disk: for tokens turn on `appendonly` with `appendfsync always`, and let `maxmemory-policy` be `noeviction`.
 *
 * @param options.client - a connected client of the package `redis`.
 * @param options.prefix - what all names begin with; default `bucketkit:`.
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without `client`, `CONFIG_INVALID` for an unknown option.
 * @example
 * ```ts
 * import { createRedisStore } from "@bucketkit/store";
 * import { createClient } from "redis";
 *
 * const client = await createClient({ url: "redis://127.0.0.1:6379" }).connect();
 * const store = createRedisStore({ client, prefix: "my-app:" });
 * await store.set("greeting", "hello", { ttlMs: 60_000 });
 * ```
 */
export function createRedisStore(options: RedisStoreOptions): Store {
  refuseUnknown(options, known, "[@bucketkit/store] createRedisStore");
  const { client, prefix = "bucketkit:" } = options ?? {};
  if (typeof client?.sendCommand !== "function")
    throw new ConfigurationError(
      "CONFIG_MISSING",
      "[@bucketkit/store] The option `client` of createRedisStore is missing.",
    );
  const entryPrefix = `${encodeKey(prefix)}entry:`;
  const nameOf = (key: string): string => entryPrefix + encodeKey(key);
  const lockNameOf = (key: string): string => `${encodeKey(prefix)}lock:${encodeKey(key)}`;
  const lifeOf = (ttlMs: number | undefined): string => (ttlMs === undefined ? "" : wholeMs(ttlMs));

  const read = async <Value>(name: string): Promise<StoreEntry<Value> | undefined> => {
    const [value, version] = (await client.sendCommand(["HMGET", name, "value", "version"])) as readonly unknown[];
    if (value === null || value === undefined) return undefined;
    const key = decodeKey(name.slice(entryPrefix.length));
    return { key, value: JSON.parse(String(value)) as Value, version: String(version) };
  };

  return {
    get: (key) => read(nameOf(key)),
    async set(key, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const version = randomUUID();
      await setEntry(client, nameOf(key), [encodeValue(value), version, lifeOf(ttlMs)]);
      return version;
    },
    async delete(key) {
      return Number(await client.sendCommand(["DEL", nameOf(key)])) === 1;
    },
    async *list<Value>(wanted: string) {
      const seen = new Set<string>();
      for await (const names of scanKeys(client, entryPrefix + encodePrefix(wanted))) {
        const fresh = [...new Set(names)].filter((name) => !seen.has(name));
        for (const name of fresh) seen.add(name);
        for (const entry of await Promise.all(fresh.map((name) => read<Value>(name)))) {
          if (entry?.key.startsWith(wanted)) yield entry;
        }
      }
    },
    async compareAndSet(key, expectedVersion, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const json = encodeValue(value);
      // An empty version stands for no entry in the script, and no entry has it.
      if (expectedVersion === "") return undefined;
      const version = randomUUID();
      const values = [json, version, lifeOf(ttlMs), expectedVersion ?? ""];
      return Number(await replaceEntry(client, nameOf(key), values)) === 1 ? version : undefined;
    },
    async increment(key, amount, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const sum = Number.isSafeInteger(amount)
        ? await addToEntry(client, nameOf(key), [String(amount), randomUUID(), lifeOf(ttlMs)])
        : undefined;
      if (sum === null || sum === undefined)
        throw new ValidationError([{ path: "amount", message: "must be a whole number, and the entry one too." }]);
      return Number(sum);
    },
    withLock: leaseLocks(redisLocks(client, lockNameOf)),
  };
}
