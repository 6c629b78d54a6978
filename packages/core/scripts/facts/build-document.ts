import { flattenSchemas } from "./flatten-schemas.js";
import { nameBodies } from "./name-bodies.js";
import { nameOperations } from "./name-operations.js";
import { nameSharedShapes } from "./name-shared-shapes.js";
import type { FactsDocument } from "./openapi.js";
import type { Overlays } from "./read-overlays.js";
import { renameSchemas } from "./rename-schemas.js";

/** Applies the overlays to the raw facts: the effective facts document. */
export function buildDocument(facts: FactsDocument, overlays: Overlays): FactsDocument {
  const document = structuredClone(facts);
  nameOperations(document, overlays.operationNames);
  renameSchemas(document, overlays.schemaNames.rename);
  flattenSchemas(document);
  nameSharedShapes(document, overlays.sharedShapes.shapes);
  nameBodies(document);
  return document;
}
