import type { EndedEntry } from "../facts/ended-entry.js";
import type { FactsDocument } from "../facts/openapi.js";
import type { Overlays } from "../facts/read-overlays.js";
import { collectOperations } from "./collect-operations.js";
import { emitEnded } from "./emit-ended.js";
import { emitOperationNames } from "./emit-operation-names.js";
import { emitOperations } from "./emit-operations.js";
import { emitOperationsByName } from "./emit-operations-by-name.js";
import { emitPaths } from "./emit-paths.js";
import { emitScopes } from "./emit-scopes.js";
import { emitTypes } from "./emit-types.js";
import { findPages } from "./find-pages.js";
import { createTypeName } from "./type-name.js";

/** All files below `src/generated`, by name. */
export function emitAll(
  document: FactsDocument,
  overlays: Overlays,
  ended: readonly EndedEntry[],
): Map<string, string> {
  const context = { typeName: createTypeName(overlays.schemaNames), pages: findPages(document) };
  const operations = collectOperations(document, overlays.parameterNames, overlays.operationNames.sentences);
  return new Map([
    ["types.ts", emitTypes(document, context)],
    ["paths.ts", emitPaths(operations, context)],
    ["operation-names.ts", emitOperationNames(operations)],
    ["operations/operations-by-name.ts", emitOperationsByName(operations)],
    ["scopes.ts", emitScopes(operations)],
    ["ended.ts", emitEnded(ended)],
    ...emitOperations(operations, context),
  ]);
}
