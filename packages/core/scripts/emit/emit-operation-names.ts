import { banner } from "./banner.js";
import type { CollectedOperation } from "./collect-operations.js";

/** `operation-names.ts`: the union of all operation names. */
export function emitOperationNames(operations: readonly CollectedOperation[]): string {
  const names = operations.map(({ sdkName }) => sdkName).sort();
  return `${banner}\n/** The name of an operation of the API. */\nexport type OperationName =\n${names.map((name) => `  | "${name}"`).join("\n")};\n`;
}
