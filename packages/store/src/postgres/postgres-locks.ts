import { hashKey } from "../keys/hash-key.js";
import type { LeasePort } from "../locks/lease-locks.js";
import type { Row } from "./postgres-pool.js";

/**
 * Locks as rows with an end, so that no connection is bound to a lock: poolers that hand out a connection for a statement work, and
 * a holder that dies needs no clean-up. The fence goes by the clock of the database, and by one where that stands still.
 */
export function postgresLocks(
  run: (text: string, values: unknown[]) => Promise<readonly Row[]>,
  locks: string,
): LeasePort {
  const microseconds = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";
  const end = "clock_timestamp() + $3::float8 * interval '1 millisecond'";
  const taking = `
    insert into ${locks} as held (id, owner, ends_at, fence)
    values ($1, $2, ${end}, ${microseconds})
    on conflict (id) do update
      set owner = excluded.owner, ends_at = ${end}, fence = greatest(held.fence + 1, ${microseconds})
      where held.owner is null or held.ends_at <= clock_timestamp()
    returning fence`;
  const freeing = `update ${locks} set owner = null where id = $1 and owner = $2`;
  return {
    async take(key, owner, leaseMs) {
      const [row] = await run(taking, [hashKey(key), owner, Math.min(leaseMs, longestMs)]);
      return row && Number(row.fence);
    },
    async free(key, owner) {
      await run(freeing, [hashKey(key), owner]);
    },
  };
}

/** More milliseconds than anybody waits, and few enough for dates of PostgreSQL. */
export const longestMs = 1e14;
