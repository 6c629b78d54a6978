import { mapDocumentSchemas, mapSchema } from "./map-schemas.js";
import type { FactsDocument, Schema } from "./openapi.js";
import { referenceName } from "./resolve-reference.js";

/** Removes schemas that no operation leads to: corrections leave bases and forms behind that nothing needs. */
export function dropUnusedSchemas(document: FactsDocument): void {
  const { schemas } = document.components;
  const used = new Set<string>();
  const visit = (schema: Schema) => {
    const name = schema.$ref && referenceName(schema.$ref);
    if (name && !used.has(name)) {
      used.add(name);
      const target = schemas[name];
      if (!target) throw new Error(`Something refers to the schema "${name}", which does not exist.`);
      mapSchema(target, visit);
    }
    return schema;
  };
  document.components.schemas = {};
  mapDocumentSchemas(document, visit);
  document.components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}
