import type { FactsDocument, Schema } from "../facts/openapi.js";
import type { RecordedObject } from "./gather-objects.js";
import { isRecord } from "./is-record.js";

/** The form of a JSON value, or that a field was missing. */
export type Form = "string" | "number" | "boolean" | "null" | "list" | "object" | "missing";

export function formOf(value: unknown): Form {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

/** Which forms a field has in recordings: schema name, then dotted path. */
export type RecordedForms = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Form>>>;

/** Collects the forms of all fields, so that a mutation is only counted when no recording shows its like. */
export function recordedForms(facts: FactsDocument, objects: readonly RecordedObject[]): RecordedForms {
  const forms = new Map<string, Map<string, Set<Form>>>();
  for (const { schemaName, value } of objects) {
    const schema = facts.components.schemas[schemaName];
    const fields = forms.get(schemaName) ?? new Map<string, Set<Form>>();
    forms.set(schemaName, fields);
    if (schema) add(schema, value, "", fields);
  }
  return forms;
}

function add(
  { properties = {} }: Schema,
  value: Record<string, unknown>,
  prefix: string,
  fields: Map<string, Set<Form>>,
): void {
  for (const [name, schema] of Object.entries(properties)) {
    const path = prefix + name;
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    fields.set(path, (fields.get(path) ?? new Set()).add(formOf(part)));
    if (schema.properties && isRecord(part)) add(schema, part, `${path}.`, fields);
  }
}
