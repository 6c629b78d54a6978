import type { Schema } from "./openapi.js";
import { schemaReference } from "./resolve-reference.js";

/** A schema as overlays write it: `string`, `date-time`, `account`, `link[]`, `account|null`, `{ "fields": { ... } }`, or JSON Schema. */
export type ShortSchema = string | ShortObject;

interface ShortObject extends Omit<Schema, "items" | "properties" | "additionalProperties" | "anyOf" | "oneOf"> {
  readonly fields?: Readonly<Record<string, ShortSchema>>;
  readonly items?: ShortSchema;
  readonly additionalProperties?: boolean | ShortSchema;
  readonly anyOf?: readonly ShortSchema[];
  readonly oneOf?: readonly ShortSchema[];
}

/** Writes a short form out as JSON Schema. */
export function expandSchema(short: ShortSchema): Schema {
  if (typeof short === "string") return expandWord(short);
  const { fields, items, additionalProperties, anyOf, oneOf, required, ...rest } = short;
  return {
    ...(fields && {
      type: "object",
      properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, expandSchema(field)])),
    }),
    ...rest,
    ...(required && { required }),
    ...(items !== undefined && { items: expandSchema(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === "boolean" ? additionalProperties : expandSchema(additionalProperties),
    }),
    ...(anyOf && { anyOf: anyOf.map(expandSchema) }),
    ...(oneOf && { oneOf: oneOf.map(expandSchema) }),
  };
}

function expandWord(word: string): Schema {
  const [, base = "", list, nullable] = /^([\w-]+)(\[\])?(\|null)?$/.exec(word) ?? [];
  if (!base) throw new Error(`"${word}" is not a short form of a schema.`);
  const named =
    base === "date-time"
      ? { type: "string", format: base }
      : scalars.has(base)
        ? { type: base }
        : schemaReference(base);
  const schema = list ? { type: "array", items: named } : named;
  return nullable ? makeNullable(schema) : schema;
}

const scalars = new Set(["string", "integer", "number", "boolean", "null", "object"]);

/** A schema that accepts null as well. */
export function makeNullable(schema: Schema): Schema {
  if (typeof schema.type === "string") {
    return { ...schema, type: [schema.type, "null"], ...(schema.enum && { enum: [...schema.enum, null] }) };
  }
  if (schema.type?.includes("null") || schema.anyOf?.some(({ type }) => type === "null")) return schema;
  if (schema.type) return { ...schema, type: [...schema.type, "null"] };
  return { anyOf: [...(schema.anyOf ?? [schema]), { type: "null" }] };
}
