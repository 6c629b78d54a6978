import { applyCredentials } from "./apply-credentials.js";
import { applyRecordings } from "./apply-recordings.js";
import { correctOperations } from "./correct-operations.js";
import { correctSchemas } from "./correct-schemas.js";
import { defineBodies } from "./define-bodies.js";
import { dropUnusedSchemas } from "./drop-unused-schemas.js";
import { flattenSchemas } from "./flatten-schemas.js";
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
  correctOperations(document, overlays.operations.corrections);
  applyCredentials(document, overlays.credentials);
  correctSchemas(document, overlays.schemas);
  defineBodies(document, overlays.bodies);
  dropUnusedSchemas(document);
  applyRecordings(document, overlays.recordings.schemas, overlays.required);
  return document;
}
