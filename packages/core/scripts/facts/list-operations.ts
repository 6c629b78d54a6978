import type { FactsDocument, Method, OperationObject } from "./openapi.js";

/** One operation with the place it has in the document. */
export interface PlacedOperation {
  readonly method: Method;
  readonly path: string;
  readonly operation: OperationObject;
}

/** All operations in document order. */
export function listOperations(document: FactsDocument): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method as Method, path, operation })),
  );
}
