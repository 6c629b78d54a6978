import { listOperations } from "./list-operations.js";
import type { FactsDocument } from "./openapi.js";

/** The overlay file with the name of each operation. */
export interface OperationNames {
  readonly verbs: readonly string[];
  /** Sentences by name, where one made of the words of the name would not say enough. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, string>>;
}

/**
 * Gives every operation its `x-sdk-name`.
 *
 * @throws when an operation has no name, or a name belongs to no operation.
 */
export function nameOperations(document: FactsDocument, names: OperationNames): void {
  const left = new Set(Object.keys(names.operations));
  for (const { operation } of listOperations(document)) {
    const name = names.operations[operation.operationId];
    if (!name) throw new Error(`The operation ${operation.operationId} has no name in the overlay.`);
    operation["x-sdk-name"] = name;
    left.delete(operation.operationId);
  }
  if (left.size > 0)
    throw new Error(`The overlay names operations that the facts do not have: ${[...left].join(", ")}.`);
}
