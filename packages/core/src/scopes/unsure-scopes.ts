import type { ScopedOperation } from "./scoped-operation.js";
import { splitScopes } from "./split-scopes.js";

/** An operation about whose classic scopes Atlassian's own pages disagree. */
export interface UnsureScopes {
  readonly operationId: string;
  /** What the description of the API asks for, and {@link requiredScopes} gives. */
  readonly documented: readonly string[];
  /** What may be needed instead. */
  readonly alternative: readonly string[];
}

/**
 * The operations of a list whose classic scopes are not sure, with both readings.
 *
 * Each is a write whose documented scope is one for reading, while its granular scope is one for writing. Ask for the documented scope
 * first; add the alternative when Bitbucket answers with a {@link ScopeError}.
 *
 * @param operations - functions of `@bucketkit/core/operations`.
 * @example
 * ```ts
 * import { unsureScopes } from "@bucketkit/core";
 * import { runPipeline } from "@bucketkit/core/operations";
 *
 * for (const { operationId, documented, alternative } of unsureScopes([runPipeline])) {
 *   console.warn(`${operationId} may need ${alternative.join(", ")} instead of ${documented.join(", ")}.`);
 * }
 * ```
 */
export function unsureScopes(operations: readonly ScopedOperation[]): UnsureScopes[] {
  return operations
    .filter(({ facts }) => facts.unsure)
    .map(({ operationId, facts }) => ({
      operationId,
      documented: splitScopes(facts.oauth),
      alternative: splitScopes(facts.unsure),
    }));
}
