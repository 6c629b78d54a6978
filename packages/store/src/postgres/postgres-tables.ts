import { ValidationError } from "@bucketkit/core";
import { type PostgresPool, runStatement } from "./postgres-pool.js";

/** Names of the tables as they stand in statements. */
export interface PostgresTables {
  readonly entries: string;
  readonly locks: string;
  /** Makes what is missing; to be run once before anything else. */
  readonly create: (pool: PostgresPool) => Promise<void>;
}

/** PostgreSQL cuts names after 63 bytes without a word; suffixes of indexes have to fit as well. */
const identifier = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;

/** Any number that all stores of all versions agree on. */
const migrationLock = "7263589104417";

/** Unique violation, and schema or table that is there: a session may still remember that they were not, after it has waited for the lock. */
const madeMeanwhile = ["23505", "42P06", "42P07"];

/** @throws {@link ValidationError} for a name that is no plain identifier of at most 40 characters. */
export function postgresTables(table: string, schema: string | undefined): PostgresTables {
  for (const [path, name] of Object.entries({ table, ...(schema !== undefined && { schema }) })) {
    if (!identifier.test(name))
      throw new ValidationError([{ path, message: "must be letters, digits and underscores, at most 40." }]);
  }
  const qualified = (name: string): string => (schema === undefined ? `"${name}"` : `"${schema}"."${name}"`);
  const [entries, locks] = [qualified(table), qualified(`${table}_locks`)];
  return {
    entries,
    locks,
    async create(pool) {
      // First a look: whoever may use the tables need not have the right to make some.
      const [found] = await runStatement(pool, "select to_regclass($1) as entries, to_regclass($2) as locks", [
        entries,
        locks,
      ]);
      if (found?.entries && found.locks) return;
      await runStatement(pool, creation({ table, schema, entries, locks }), [], madeMeanwhile);
    },
  };
}

interface TableNames {
  readonly table: string;
  readonly schema: string | undefined;
  readonly entries: string;
  readonly locks: string;
}

/**
 * One statement, hence one transaction: `if not exists` alone fails when two sessions create the same at once.
 *
 * The key of a row is a hash, because an index cannot take a text of any length; the index for prefixes takes the beginning for the
 * same reason.
 */
function creation({ table, schema, entries, locks }: TableNames): string {
  return `do $bucketkit$ begin
    perform pg_advisory_xact_lock(${migrationLock});
    ${schema === undefined ? "" : `create schema if not exists "${schema}";`}
    create table if not exists ${entries} (
      id bytea primary key,
      key text not null,
      value text not null,
      version text not null,
      expires_at timestamptz
    );
    create index if not exists "${table}_by_key" on ${entries} (left(key, 200) text_pattern_ops);
    create index if not exists "${table}_by_end" on ${entries} (expires_at) where expires_at is not null;
    create table if not exists ${locks} (
      id bytea primary key,
      owner text,
      ends_at timestamptz not null,
      fence bigint not null
    );
  end $bucketkit$`;
}
