import type { FactsDocument, Schema } from "../facts/openapi.js";
import { referenceName, resolveSchema } from "../facts/resolve-reference.js";
import { isRecord } from "./is-record.js";

/** An object of a recording together with the schema it should follow. */
export interface TypedObject {
  readonly schemaName: string;
  readonly value: Record<string, unknown>;
  /** Place inside the body, as a JSON pointer. */
  readonly pointer: string;
}

/** Every object of a value that has a schema of its own: the value itself, list items, embedded objects. */
export function collectObjects(document: FactsDocument, schema: Schema, value: unknown, pointer = ""): TypedObject[] {
  const variant = chooseVariant(document, schema, value);
  if (!variant) return [];
  const resolved = resolveSchema(document, variant);
  if (variant.$ref && (resolved.anyOf ?? resolved.oneOf)) {
    // An object that is none of the forms of a union stays an object of the union, which will refuse it.
    if (isRecord(value) && !chooseVariant(document, resolved, value)) {
      return [{ schemaName: referenceName(variant.$ref), value, pointer }];
    }
    return collectObjects(document, resolved, value, pointer);
  }
  const own =
    variant.$ref && isRecord(value) && resolved.properties
      ? [{ schemaName: referenceName(variant.$ref), value: withoutItems(resolved, value), pointer }]
      : [];
  return [...own, ...collectParts(document, resolved, value, pointer)];
}

/** A page is judged by its envelope; its items are objects of their own. */
function withoutItems({ properties }: Schema, value: Record<string, unknown>): Record<string, unknown> {
  return properties?.next && Array.isArray(value.values) ? { ...value, values: [] } : value;
}

function collectParts(
  document: FactsDocument,
  { items, properties = {}, additionalProperties }: Schema,
  value: unknown,
  pointer: string,
): TypedObject[] {
  if (Array.isArray(value))
    return items ? value.flatMap((item, index) => collectObjects(document, items, item, `${pointer}/${index}`)) : [];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return typeof schema === "object"
      ? collectObjects(document, schema, part, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
      : [];
  });
}

/** The part of a union that a value belongs to; the schema itself when it is no union. */
function chooseVariant(document: FactsDocument, schema: Schema, value: unknown): Schema | undefined {
  const parts = schema.anyOf ?? schema.oneOf;
  if (!parts) return schema;
  const fitting = parts.filter((part) => fitsForm(resolveSchema(document, part), value));
  return fitting.length > 1 ? (fitting.find((part) => matchesEnums(document, part, value)) ?? undefined) : fitting[0];
}

function fitsForm(schema: Schema, value: unknown): boolean {
  const types = [schema.type ?? "object"].flat();
  if (value === null) return types.includes("null");
  if (Array.isArray(value)) return types.includes("array");
  return isRecord(value) ? types.includes("object") : !types.includes("object") && !types.includes("array");
}

/** Whether the fields that tell variants apart have values of this variant. */
function matchesEnums(document: FactsDocument, part: Schema, value: unknown): boolean {
  const { properties = {}, required = [] } = resolveSchema(document, part);
  if (!isRecord(value) || !required.every((key) => key in value)) return false;
  return Object.entries(properties).every(
    ([key, { enum: values }]) => !values || !(key in value) || values.includes(value[key] as string),
  );
}
