import type { OperationFacts } from "../client/operation-facts.js";

/** An operation as far as credentials are concerned; every function of `@bucketkit/core/operations` is one. */
export interface ScopedOperation {
  readonly operationId: string;
  readonly facts: OperationFacts;
}
