import { expandSchema, type ShortSchema } from "./expand-schema.js";
import { mapDocumentSchemas } from "./map-schemas.js";
import type { FactsDocument, Schema } from "./openapi.js";
import { referenceName, schemaReference } from "./resolve-reference.js";

/** One correction of a read schema. */
export interface SchemaCorrection {
  readonly schema: string;
  readonly evidence: string;
  /** The whole schema. */
  readonly define?: ShortSchema;
  /** Fields by dotted path. */
  readonly set?: Readonly<Record<string, ShortSchema>>;
  /** Fields that are not on the wire. */
  readonly drop?: readonly string[];
}

/** The overlay file with the corrections of read schemas. */
export interface SchemaCorrections {
  readonly replace: { readonly evidence: string; readonly schemas: Readonly<Record<string, string>> };
  readonly formats: { readonly evidence: string; readonly drop: readonly string[] };
  readonly corrections: readonly SchemaCorrection[];
}

/** Applies the corrections of read schemas, in the order of the file. */
export function correctSchemas(document: FactsDocument, { replace, formats, corrections }: SchemaCorrections): void {
  for (const correction of corrections) correct(document.components.schemas, correction);
  mapDocumentSchemas(document, (schema) => {
    const better = schema.$ref && replace.schemas[referenceName(schema.$ref)];
    if (better) return schemaReference(better);
    if (!schema.format || !formats.drop.includes(schema.format)) return schema;
    const { format: _dropped, ...rest } = schema;
    return rest;
  });
}

function correct(
  schemas: Record<string, Schema>,
  { schema: name, define, set = {}, drop = [] }: SchemaCorrection,
): void {
  if (define !== undefined) schemas[name] = expandSchema(define);
  const schema = schemas[name];
  if (!schema) throw new Error(`The overlay corrects the schema "${name}", which the facts do not have.`);
  for (const [path, field] of Object.entries(set)) setField(name, schema, path.split("."), expandSchema(field));
  for (const field of drop) {
    if (!schema.properties?.[field])
      throw new Error(`The overlay drops "${field}" of "${name}", which does not have it.`);
    delete schema.properties[field];
  }
}

function setField(name: string, schema: Schema, [field = "", ...rest]: readonly string[], value: Schema): void {
  if (rest.length === 0) {
    const given = schema.properties?.[field];
    // The list of a page keeps what the facts say about its length.
    schema.properties = {
      ...schema.properties,
      [field]: given?.items && value.items ? { ...given, items: value.items } : value,
    };
    return;
  }
  const inner = schema.properties?.[field];
  if (!inner || inner.$ref)
    throw new Error(`The overlay sets a field of "${field}" in "${name}", which is no inline object.`);
  setField(name, inner, rest, value);
}
