import { banner } from "./banner.js";
import type { CollectedOperation } from "./collect-operations.js";

/**
 * `operations/operations-by-name.ts`: all operations in one object, for code that finds them by name.
 *
 * Not by `import *`: the build would then make an object with a side effect, and no bundler could leave any operation out.
 */
export function emitOperationsByName(operations: readonly CollectedOperation[]): string {
  const names = operations
    .map(({ sdkName }) => `  ${sdkName},`)
    .sort()
    .join("\n");
  return `${banner}
import type { AnyOperation } from "../../operations/define-operation.js";
import type { OperationName } from "../operation-names.js";
import {
${names}
} from "./index.js";

/** Every operation of the API by its name. */
export const operationsByName: Readonly<Record<OperationName, AnyOperation>> = {
${names}
};
`;
}
