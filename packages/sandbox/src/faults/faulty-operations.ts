import type { Operation } from "../facts/operation.js";

/** What faults can name: every operation, and what the sandbox answers beside the REST API. */
export function faultyOperations(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set([
    ...operations.map(({ operationId }) => operationId),
    "git-upload-pack",
    "git-receive-pack",
    "archive",
    "oauth-authorize",
    "oauth-access-token",
  ]);
}
