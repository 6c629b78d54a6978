import { mapDocumentSchemas } from "./map-schemas.js";
import type { FactsDocument, Schema } from "./openapi.js";
import { referenceName } from "./resolve-reference.js";

/**
 * Writes every `allOf` out into one plain object schema, so that each object says by itself which fields it has, and drops
 * `additionalProperties: true` where fields are listed: unknown keys are accepted everywhere.
 */
export function flattenSchemas(document: FactsDocument): void {
  const { schemas } = document.components;
  mapDocumentSchemas(document, (schema) => dropOpenness(schema.allOf ? merge(schema, schemas) : schema));
}

function merge({ allOf = [], ...own }: Schema, schemas: Record<string, Schema>): Schema {
  const parts = allOf.map((part) => complete(part, schemas));
  const all = [...parts, own];
  const required = [...new Set(all.flatMap((part) => part.required ?? []))];
  return {
    ...Object.assign({}, ...all),
    type: "object",
    properties: Object.assign({}, ...all.map((part) => part.properties)),
    ...(required.length > 0 && { required }),
  };
}

function complete(part: Schema, schemas: Record<string, Schema>): Schema {
  if (!part.$ref) return part;
  const target = schemas[referenceName(part.$ref)];
  if (!target) throw new Error(`allOf refers to ${part.$ref}, which the facts do not have.`);
  return target.allOf ? merge(target, schemas) : target;
}

function dropOpenness(schema: Schema): Schema {
  if (schema.additionalProperties !== true || Object.keys(schema.properties ?? {}).length === 0) return schema;
  const { additionalProperties: _open, ...rest } = schema;
  return rest;
}
