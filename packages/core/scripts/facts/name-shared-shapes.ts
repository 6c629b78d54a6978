import { canonicalJson } from "./canonical-json.js";
import { mapDocumentSchemas } from "./map-schemas.js";
import type { FactsDocument, Schema } from "./openapi.js";
import { schemaReference } from "./resolve-reference.js";

/** A shape that occurs inline in many schemas and gets one name. */
export interface SharedShape {
  readonly name: string;
  readonly shape: Schema;
  readonly evidence: string;
}

/**
 * Replaces every inline schema that equals a shared shape by a reference to it.
 *
 * @throws when a shape occurs nowhere: the overlay then no longer fits the facts.
 */
export function nameSharedShapes(document: FactsDocument, shapes: readonly SharedShape[]): void {
  const { schemas } = document.components;
  for (const { name, shape } of shapes) {
    const wanted = canonicalJson(shape);
    let found = 0;
    delete schemas[name];
    mapDocumentSchemas(document, (schema) => {
      if (canonicalJson(schema) !== wanted) return schema;
      found++;
      return schemaReference(name);
    });
    if (found === 0) throw new Error(`The shared shape "${name}" occurs nowhere in the facts.`);
    document.components.schemas[name] = shape;
  }
}
