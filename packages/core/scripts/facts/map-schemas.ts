import type { FactsDocument, Schema } from "./openapi.js";

/** Rewrites a schema and everything inside it, from the inside out. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const inner = (part: Schema) => mapSchema(part, change);
  const copy: Schema = { ...schema };
  if (schema.items) copy.items = inner(schema.items);
  if (schema.properties) copy.properties = mapValues(schema.properties, inner);
  if (typeof schema.additionalProperties === "object") copy.additionalProperties = inner(schema.additionalProperties);
  for (const key of ["allOf", "anyOf", "oneOf"] as const) {
    const parts = schema[key];
    if (parts) copy[key] = parts.map(inner);
  }
  return change(copy);
}

/** Rewrites every schema of a document in place: components, parameters, bodies and answers. */
export function mapDocumentSchemas(document: FactsDocument, change: (schema: Schema) => Schema): void {
  const { components } = document;
  components.schemas = mapValues(components.schemas, (schema) => mapSchema(schema, change));
  for (const parameter of Object.values(components.parameters)) parameter.schema = mapSchema(parameter.schema, change);
  const contents = Object.values(components.responses).map(({ content }) => content);
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      for (const parameter of operation.parameters)
        if (parameter.schema) parameter.schema = mapSchema(parameter.schema, change);
      contents.push(
        operation.requestBody?.content,
        ...Object.values(operation.responses).map(({ content }) => content),
      );
    }
  }
  for (const content of contents) {
    for (const media of Object.values(content ?? {})) if (media.schema) media.schema = mapSchema(media.schema, change);
  }
}

function mapValues<From, To>(
  values: Record<string, From>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
