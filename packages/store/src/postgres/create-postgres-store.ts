import { randomUUID } from "node:crypto";
import { ConfigurationError, type OptionNames, refuseUnknown, ValidationError } from "@bucketkit/core";
import { checkWrite, encodeValue, type Store, type StoreEntry } from "@bucketkit/core/store";
import { decodeKey, encodeKey, encodePrefix } from "../keys/encode-key.js";
import { hashKey } from "../keys/hash-key.js";
import { leaseLocks } from "../locks/lease-locks.js";
import { longestMs, postgresLocks } from "./postgres-locks.js";
import { type PostgresPool, type Row, runStatement } from "./postgres-pool.js";
import { entryStatements, sweepStatements } from "./postgres-statements.js";
import { postgresTables } from "./postgres-tables.js";

/** Options of {@link createPostgresStore}. */
export interface PostgresStoreOptions {
  /** A `Pool` of `pg`. It stays yours: the store never ends it. */
  readonly pool: PostgresPool;
  /** Name of the table of entries; that of locks has `_locks` behind it. Default `bucketkit_store`. */
  readonly table?: string;
  /** Schema of both tables, made when it is not there. Default: the first of the search path. */
  readonly schema?: string;
}

const writesPerSweep = 1000;
const entriesPerPage = 500;

const known: OptionNames<PostgresStoreOptions> = { pool: true, table: true, schema: true };

/**
 * A {@link Store} in two tables of PostgreSQL 12 or later, which it makes itself at its first use.
 *
 * Every method is one statement, so it works behind poolers that hand out a connection for each transaction. Times are those of the
 * database. Keys and values may have any length.
 *
 * @param options.pool - a `Pool` of `pg`.
 * @param options.table - name of the table; default `bucketkit_store`.
 * @param options.schema - its schema; default the first of the search path.
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without `pool`, `CONFIG_INVALID` for an unknown option.
 * @throws {@link ValidationError} for a name that is no plain identifier.
 * @example
 * ```ts
 * import { createPostgresStore } from "@bucketkit/store";
 * import { Pool } from "pg";
 *
 * const store = createPostgresStore({ pool: new Pool({ connectionString: process.env.DATABASE_URL }) });
 * await store.increment("visits", 1);
 * ```
 */
export function createPostgresStore(options: PostgresStoreOptions): Store {
  refuseUnknown(options, known, "[@bucketkit/store] createPostgresStore");
  const { pool, table = "bucketkit_store", schema } = options ?? {};
  if (typeof pool?.query !== "function")
    throw new ConfigurationError(
      "CONFIG_MISSING",
      "[@bucketkit/store] The option `pool` of createPostgresStore is missing.",
    );
  const tables = postgresTables(table, schema);
  const statements = entryStatements(tables.entries);
  let created: Promise<void> | undefined;
  let writes = 0;

  const run = async (text: string, values: unknown[]): Promise<readonly Row[]> => {
    created ??= tables.create(pool).catch((reason: unknown) => {
      created = undefined;
      throw reason;
    });
    await created;
    return runStatement(pool, text, values);
  };
  const write = async (text: string, values: unknown[]): Promise<Row | undefined> => {
    const [row] = await run(text, values);
    if (++writes % writesPerSweep === 0)
      for (const statement of sweepStatements(tables)) await run(statement, []).catch(() => undefined);
    return row;
  };
  const written = (key: string, text: string, ttlMs: number | undefined): unknown[] => [
    hashKey(key),
    encodeKey(key),
    text,
    randomUUID(),
    ttlMs === undefined ? null : Math.min(ttlMs, longestMs),
  ];

  return {
    async get<Value>(key: string) {
      const [row] = await run(statements.get, [hashKey(key)]);
      return row && entryOf<Value>(row);
    },
    async set(key, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      return String((await write(statements.set, written(key, encodeValue(value), ttlMs)))?.version);
    },
    async delete(key) {
      return (await write(statements.remove, [hashKey(key)]))?.was_live === true;
    },
    async *list<Value>(prefix: string) {
      const [beginning, pattern] = [encodePrefix(prefix), patternOf(encodePrefix(prefix))];
      for (let after: unknown = Buffer.alloc(0); ; ) {
        const rows = await run(statements.list, [pattern, beginning, after, entriesPerPage]);
        for (const row of rows) {
          const entry = entryOf<Value>(row);
          if (entry.key.startsWith(prefix)) yield entry;
        }
        if (rows.length < entriesPerPage) return;
        after = rows.at(-1)?.id;
      }
    },
    async compareAndSet(key, expectedVersion, value, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const values = written(key, encodeValue(value), ttlMs);
      const row =
        expectedVersion === undefined
          ? await write(statements.insert, values)
          : await write(statements.replace, [...values, expectedVersion]);
      return row && String(row.version);
    },
    async increment(key, amount, { ttlMs } = {}) {
      checkWrite(key, ttlMs);
      const row = Number.isSafeInteger(amount)
        ? await write(statements.increment, written(key, String(amount), ttlMs))
        : undefined;
      if (!row)
        throw new ValidationError([{ path: "amount", message: "must be a whole number, and the entry one too." }]);
      return Number(row.value);
    },
    withLock: leaseLocks(postgresLocks(run, tables.locks)),
  };
}

function entryOf<Value>({ key, value, version }: Row): StoreEntry<Value> {
  return { key: decodeKey(String(key)), value: JSON.parse(String(value)) as Value, version: String(version) };
}

/** For the index, which has the first 200 characters of each key. */
function patternOf(prefix: string): string {
  const characters = [...prefix];
  const beginning = characters
    .slice(0, 200)
    .join("")
    .replace(/[\\%_]/g, "\\$&");
  return characters.length < 200 ? `${beginning}%` : beginning;
}
