import type { Schema } from "../facts/openapi.js";
import { referenceName } from "../facts/resolve-reference.js";
import type { TypeName } from "./type-name.js";

/** What the types of schemas depend on. */
export interface TypeContext {
  readonly typeName: TypeName;
  /** Item schema by the name of a page schema, for `Page<Item>`. */
  readonly pages: ReadonlyMap<string, Schema>;
  /** Collects the interfaces a file must import. */
  readonly used?: Set<string>;
}

/** The TypeScript type of a schema, as source text. */
export function typeOf(schema: Schema, context: TypeContext, indent = ""): string {
  if (schema.$ref) return typeOfReference(referenceName(schema.$ref), context);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return union(parts.map((part) => typeOf(part, context, indent)));
  const types = [schema.type ?? "unknown"].flat();
  return union(types.map((type) => typeOfKind(type, schema, context, indent)));
}

function typeOfReference(name: string, context: TypeContext): string {
  const item = context.pages.get(name);
  if (item) {
    context.used?.add("Page");
    return `Page<${typeOf(item, context)}>`;
  }
  const typeName = context.typeName(name);
  context.used?.add(typeName);
  return typeName;
}

function typeOfKind(type: string, schema: Schema, context: TypeContext, indent: string): string {
  if (type === "object") return typeOfObject(schema, context, indent);
  if (type === "array") return arrayOf(schema.items ?? {}, context, indent);
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return schema.format === "binary" ? "Blob" : "string";
  return type;
}

function typeOfObject(schema: Schema, context: TypeContext, indent: string): string {
  const extra = schema.additionalProperties;
  if (Object.keys(schema.properties ?? {}).length > 0)
    return `{\n${fieldsOf(schema, context, `${indent}  `)}${indent}}`;
  return `Record<string, ${typeof extra === "object" ? typeOf(extra, context, indent) : "unknown"}>`;
}

/** The fields of an object schema, one a line; fields of any name come last. */
export function fieldsOf(schema: Schema, context: TypeContext, indent = "  "): string {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    mark: schema.required?.includes(name) ? "" : "?",
    type: typeOf(field, context, indent),
  }));
  const lines = fields.map(({ name, mark, type }) => `${indent}${propertyKey(name)}${mark}: ${type};\n`);
  if (typeof schema.additionalProperties === "object") {
    const types = union([
      ...fields.map(({ type }) => type),
      typeOf(schema.additionalProperties, context, indent),
      "undefined",
    ]);
    lines.push(`${indent}[name: string]: ${types};\n`);
  }
  return lines.join("");
}

export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function arrayOf(item: Schema, context: TypeContext, indent: string): string {
  const type = typeOf(item, context, indent);
  const isUnion = !item.$ref && (item.anyOf ?? item.oneOf ?? item.enum ?? [item.type ?? []].flat()).length > 1;
  return isUnion ? `(${type})[]` : `${type}[]`;
}

/** Joins types by `|`, each once, `null` last. */
export function union(types: readonly string[]): string {
  const all = [...new Set(types)];
  return [...all.filter((type) => type !== "null"), ...all.filter((type) => type === "null")].join(" | ");
}
