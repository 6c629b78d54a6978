import { invalid } from "../errors/validation-error.js";
import { checkWrite } from "./check-write.js";
import { encodeValue } from "./encode-value.js";
import { createMemoryLocks } from "./memory-locks.js";
import type { Store, StoreEntry } from "./store.js";

/** Options of {@link createMemoryStore}. */
export interface MemoryStoreOptions {
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /**
   * Most entries it holds; the ones not used for longest are dropped beyond that. Default: no limit. Set it for caches, never for tokens.
   */
  readonly maxEntries?: number;
}

interface Kept {
  readonly json: string;
  readonly version: string;
  readonly expiresAt: number;
}

/** Writes between two rounds that drop what is over, so that forgotten entries do not pile up and no timer is needed. */
const writesPerSweep = 1000;

/**
 * A {@link Store} in the memory of this process: for tests, scripts and caches. What it holds ends with the process.
 *
 * @throws {@link ValidationError} for a `maxEntries` that is not at least 1.
 * @example
 * ```ts
 * import { createMemoryStore } from "@bucketkit/core/store";
 *
 * export async function countVisit(): Promise<number> {
 *   const store = createMemoryStore();
 *   return store.increment("visits", 1, { ttlMs: 3_600_000 });
 * }
 * ```
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const { now = Date.now, maxEntries = Number.POSITIVE_INFINITY } = options;
  if (!(maxEntries >= 1)) throw invalid("maxEntries", `must be at least 1, not ${maxEntries}.`);
  // A map keeps the order of insertion, so moving a used entry to the end leaves the least used one in front.
  const entries = new Map<string, Kept>();
  let versions = 0;
  let writes = 0;

  const read = (key: string): Kept | undefined => {
    const kept = entries.get(key);
    if (!kept) return undefined;
    entries.delete(key);
    if (kept.expiresAt <= now()) return undefined;
    entries.set(key, kept);
    return kept;
  };
  const write = (key: string, json: string, expiresAt: number): string => {
    const version = String(++versions);
    entries.delete(key);
    entries.set(key, { json, version, expiresAt });
    if (++writes % writesPerSweep === 0) {
      const time = now();
      for (const [name, kept] of entries) if (kept.expiresAt <= time) entries.delete(name);
    }
    for (const name of entries.keys()) {
      if (entries.size <= maxEntries) break;
      entries.delete(name);
    }
    return version;
  };
  const endOf = (ttlMs: number | undefined) => (ttlMs === undefined ? Number.POSITIVE_INFINITY : now() + ttlMs);
  const entryOf = <Value>(key: string, { json, version }: Kept): StoreEntry<Value> => ({
    key,
    value: JSON.parse(json) as Value,
    version,
  });

  return {
    async get<Value>(key: string) {
      const kept = read(key);
      return kept && entryOf<Value>(key, kept);
    },
    async set(key, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      return write(key, encodeValue(value), endOf(ttlMs));
    },
    async delete(key) {
      return read(key) !== undefined && entries.delete(key);
    },
    async *list<Value>(prefix: string) {
      for (const [key, kept] of [...entries]) {
        if (key.startsWith(prefix) && kept.expiresAt > now()) yield entryOf<Value>(key, kept);
      }
    },
    async compareAndSet(key, expectedVersion, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const json = encodeValue(value);
      return read(key)?.version === expectedVersion ? write(key, json, endOf(ttlMs)) : undefined;
    },
    async increment(key, amount, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const kept = read(key);
      const before: unknown = kept ? JSON.parse(kept.json) : 0;
      const sum = Number(before) + amount;
      if (typeof before !== "number" || !Number.isSafeInteger(sum))
        throw invalid("amount", "must be a whole number, and the entry one too.");
      write(key, String(sum), kept?.expiresAt ?? endOf(ttlMs));
      return sum;
    },
    withLock: createMemoryLocks(),
  };
}
