/** One value of a store with the version it had when it was read. */
export interface StoreEntry<Value = unknown> {
  readonly key: string;
  readonly value: Value;
  /** Opaque; another one after every write of the key, never one the key has had before, not even after it was deleted. */
  readonly version: string;
}

/** What writes accept beside their value. */
export interface StoreWriteOptions {
  /** Milliseconds until the entry is as if it had been deleted. Default: it stays. A write without it takes an earlier one away. */
  readonly ttlMs?: number | undefined;
}

/** How {@link Store.withLock} waits and how long the lock lasts. */
export interface StoreLockOptions {
  /**
   * Milliseconds after which others may take the lock, should its holder have died. It is not renewed: choose more than the work takes.
   * Default 30,000.
   */
  readonly leaseMs?: number | undefined;
  /** Milliseconds to wait for the lock. Default 60,000, which outlasts the default lease of a dead holder. */
  readonly waitMs?: number | undefined;
  /** Stops waiting; the call then rejects with the reason of this signal. It does not stop work that holds the lock. */
  readonly signal?: AbortSignal | undefined;
}

/** What the holder of a lock is given. */
export interface StoreLease {
  /** Larger than that of every earlier holder of the same lock: lets a system outside the store refuse whoever comes late. */
  readonly fence: number;
  /** Aborted when the lease has ended while the work was going on; from then on somebody else may hold the lock. */
  readonly signal: AbortSignal;
}

/**
 * Where the SDK keeps what must outlive a call or be shared by processes: tokens, budgets, cached answers, seen deliveries.
 *
 * Values are what JSON can hold; what is read is a copy. Keys are any text but the empty one, told apart character by character. An entry
 * whose time is over is absent for every method. Each method on its own is atomic, across all processes that share the store.
 *
 * {@link createMemoryStore} is the one for a single process. Run {@link storeConformance} on a store of your own.
 */
export interface Store {
  get<Value = unknown>(key: string): Promise<StoreEntry<Value> | undefined>;
  /** Writes whatever is there; resolves to the new version. */
  set(key: string, value: unknown, options?: StoreWriteOptions): Promise<string>;
  /** Resolves to whether there was an entry: of several callers at once, one learns `true`, which makes it the one to use what it held. */
  delete(key: string): Promise<boolean>;
  /** Entries whose keys start with a text, in no particular order. Those that change meanwhile may be there or not. */
  list<Value = unknown>(prefix: string): AsyncIterable<StoreEntry<Value>>;
  /**
   * Writes only if the entry is still the one that was read.
   *
   * @param expectedVersion - version it must have; `undefined` when there must be no entry.
   * @returns the new version, or `undefined` when the entry was another one and nothing was written.
   */
  compareAndSet(
    key: string,
    expectedVersion: string | undefined,
    value: unknown,
    options?: StoreWriteOptions,
  ): Promise<string | undefined>;
  /**
   * Adds to a number and resolves to the sum; an absent one counts as 0.
   *
   * @param amount - a whole number, also a negative one.
   * @param options.ttlMs - counts from the creation of the entry, and later additions do not prolong it: made for windows of time.
   */
  increment(key: string, amount: number, options?: StoreWriteOptions): Promise<number>;
  /**
   * Runs while nobody else does so under the same key, in any process; resolves or rejects as `run` does. Locks and entries of the same
   * key have nothing to do with each other.
   *
   * A holder that was stopped for longer than its lease does not know that it lost the lock: write by {@link Store.compareAndSet} inside.
   *
   * @throws {@link LockTimeoutError} `LOCK_TIMEOUT` when the lock did not become free within `waitMs`; `run` is not called then.
   */
  withLock<Result>(
    key: string,
    run: (lease: StoreLease) => Promise<Result>,
    options?: StoreLockOptions,
  ): Promise<Result>;
}
