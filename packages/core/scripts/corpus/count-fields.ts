import type { FieldCount, SchemaRecordings } from "../facts/apply-recordings.js";
import type { FactsDocument, Schema } from "../facts/openapi.js";
import type { RecordedObject } from "./gather-objects.js";
import { isRecord } from "./is-record.js";

/**
 * Counts in how many full recordings of each schema each field occurs, and how often it is null.
 *
 * Full is an object that has everything the facts require of it by themselves (its `type` above all), outside of answers to a selection
 * of fields: what lacks even that was cut by hand. Condensed forms have schemas of their own, so every position of a schema is a full one.
 */
export function countFields(
  facts: FactsDocument,
  objects: readonly RecordedObject[],
): Record<string, SchemaRecordings> {
  const tallies = new Map<string, Tally>();
  for (const { schemaName, value, document } of objects) {
    const schema = facts.components.schemas[schemaName];
    // The envelope of pages varies by list; only `values` is always there.
    if (
      !schema?.properties ||
      schema.properties.next ||
      document.isSelection ||
      !(schema.required ?? []).every((key) => key in value)
    )
      continue;
    const tally = tallies.get(schemaName) ?? { recordings: 0, sources: new Set(), newest: "", fields: new Map() };
    tallies.set(schemaName, tally);
    tally.recordings++;
    tally.sources.add(document.entry.source);
    if (document.entry.era && document.entry.era > tally.newest) tally.newest = document.entry.era;
    count(schema, value, "", tally.fields);
  }
  const sorted = [...tallies].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, { recordings, sources, newest, fields }]) => [
      name,
      {
        recordings,
        sources: sources.size,
        ...(newest && { newest }),
        fields: Object.fromEntries([...fields].map(([path, tally]) => [path, toCount(tally)])),
      },
    ]),
  );
}

interface Tally {
  recordings: number;
  readonly sources: Set<string>;
  newest: string;
  readonly fields: Map<string, FieldTally>;
}

interface FieldTally {
  seen: number;
  of: number;
  null: number;
}

function count(
  { properties = {} }: Schema,
  value: Record<string, unknown>,
  prefix: string,
  fields: Map<string, FieldTally>,
): void {
  for (const [name, schema] of Object.entries(properties)) {
    const path = prefix + name;
    const tally = fields.get(path) ?? { seen: 0, of: 0, null: 0 };
    fields.set(path, tally);
    tally.of++;
    if (!Object.hasOwn(value, name)) continue;
    tally.seen++;
    const part = value[name];
    if (part === null) tally.null++;
    else if (schema.properties && isRecord(part)) count(schema, part, `${path}.`, fields);
    else if (schema.items?.properties && Array.isArray(part)) {
      for (const item of part) if (isRecord(item)) count(schema.items, item, `${path}[].`, fields);
    }
  }
}

function toCount({ seen, of, null: nulls }: FieldTally): FieldCount {
  return nulls > 0 ? [seen, of, nulls] : [seen, of];
}
