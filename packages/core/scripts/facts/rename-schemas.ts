import { mapDocumentSchemas } from "./map-schemas.js";
import type { FactsDocument } from "./openapi.js";
import { referenceName, schemaReference } from "./resolve-reference.js";

/** Gives schemas better names, everywhere they are referred to. */
export function renameSchemas(document: FactsDocument, names: Readonly<Record<string, string>>): void {
  const { components } = document;
  for (const name of Object.keys(names))
    if (!components.schemas[name]) throw new Error(`There is no schema "${name}" to rename.`);
  components.schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [names[name] ?? name, schema]),
  );
  mapDocumentSchemas(document, (schema) => {
    const better = schema.$ref && names[referenceName(schema.$ref)];
    return better ? schemaReference(better) : schema;
  });
}
