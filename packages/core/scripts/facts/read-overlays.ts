import type { CredentialOverlay } from "./apply-credentials.js";
import type { RequiredPolicy, SchemaRecordings } from "./apply-recordings.js";
import type { OperationCorrection } from "./correct-operations.js";
import type { SchemaCorrections } from "./correct-schemas.js";
import type { BodyDefinitions } from "./define-bodies.js";
import type { OperationNames } from "./name-operations.js";
import type { SharedShape } from "./name-shared-shapes.js";
import { readJson } from "./read-json.js";

/** The overlay file with schema names and the words of TypeScript names. */
export interface SchemaNames {
  readonly rename: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly typescript: Readonly<Record<string, string>>;
}

/** The overlay file with the TypeScript names of path parameters. */
export interface ParameterNames {
  readonly parameters: Readonly<Record<string, string>>;
}

/** Everything below `spec/overlay`. */
export interface Overlays {
  readonly operationNames: OperationNames;
  readonly schemaNames: SchemaNames;
  readonly parameterNames: ParameterNames;
  readonly sharedShapes: { readonly shapes: readonly SharedShape[] };
  readonly schemas: SchemaCorrections;
  readonly operations: { readonly corrections: readonly OperationCorrection[] };
  readonly credentials: CredentialOverlay;
  readonly bodies: BodyDefinitions;
  readonly recordings: { readonly schemas: Readonly<Record<string, SchemaRecordings>> };
  readonly required: RequiredPolicy;
}

/** Reads the overlay folder. */
export function readOverlays(folder: URL): Overlays {
  const read = <Value>(name: string) => readJson<Value>(new URL(`${name}.json`, folder));
  return {
    operationNames: read("operation-names"),
    schemaNames: read("schema-names"),
    parameterNames: read("parameter-names"),
    sharedShapes: read("shared-shapes"),
    schemas: read("schemas"),
    operations: read("operations"),
    credentials: read("credentials"),
    bodies: read("bodies"),
    recordings: read("recordings"),
    required: read("required"),
  };
}
