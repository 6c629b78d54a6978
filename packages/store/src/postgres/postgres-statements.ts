import type { PostgresTables } from "./postgres-tables.js";

const isLive = "(entry.expires_at is null or entry.expires_at > clock_timestamp())";
/** `$1` to `$5` of every write: id, key, value, version, milliseconds to live or null. */
const end = "case when $5::float8 is null then null else clock_timestamp() + $5::float8 * interval '1 millisecond' end";
const largest = "9007199254740991";

/** The statements on entries. Each is atomic on its own: a row that another session is writing is waited for and looked at again. */
export function entryStatements(entries: string) {
  const insertion = `insert into ${entries} as entry (id, key, value, version, expires_at) values ($1, $2, $3, $4, ${end})`;
  const overwriting = "value = excluded.value, version = excluded.version, expires_at = excluded.expires_at";
  return {
    get: `select key, value, version from ${entries} as entry where id = $1 and ${isLive}`,
    set: `${insertion} on conflict (id) do update set ${overwriting} returning version`,
    /** Only where there is nothing alive. */
    insert: `${insertion} on conflict (id) do update set ${overwriting} where not ${isLive} returning version`,
    /** Only where the version is `$6`. */
    replace: `update ${entries} as entry set key = $2, value = $3, version = $4, expires_at = ${end}
      where id = $1 and version = $6 and ${isLive} returning version`,
    remove: `delete from ${entries} as entry where id = $1 returning ${isLive} as was_live`,
    /** Adds `$3`; no row comes back when the entry is no whole number or the sum is too large for JSON. */
    increment: `${insertion} on conflict (id) do update set
        value = case when ${isLive} then (entry.value::numeric + excluded.value::numeric)::text else excluded.value end,
        version = excluded.version,
        expires_at = case when ${isLive} then entry.expires_at else excluded.expires_at end
      where not ${isLive} or case when entry.value ~ '^-?[0-9]{1,16}$'
        then abs(entry.value::numeric + excluded.value::numeric) <= ${largest} else false end
      returning value`,
    /** `$1` a pattern for the index, `$2` the whole beginning, `$3` the id after which the page begins, `$4` its length. */
    list: `select id, key, value, version from ${entries} as entry
      where left(key, 200) like $1 and starts_with(key, $2) and id > $3 and ${isLive} order by id limit $4`,
  };
}

/** Statements that remove what is over; rows that somebody is using are passed over. */
export function sweepStatements({ entries, locks }: PostgresTables): readonly string[] {
  const remove = (table: string, condition: string) =>
    `delete from ${table} where id in (select id from ${table} where ${condition} limit 1000 for update skip locked)`;
  return [
    remove(entries, "expires_at <= clock_timestamp()"),
    // A lock that was not used for a day begins its fences anew, by the clock and so above the old ones.
    remove(locks, "ends_at < clock_timestamp() - interval '1 day'"),
  ];
}
