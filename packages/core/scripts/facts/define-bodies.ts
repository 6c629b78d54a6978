import { expandSchema, type ShortSchema } from "./expand-schema.js";
import { listOperations } from "./list-operations.js";
import type { FactsDocument, OperationObject } from "./openapi.js";
import { schemaReference } from "./resolve-reference.js";

/** The body of one or more writes. */
export interface BodyDefinition {
  /** Operations by SDK name; each gets a schema of its own. */
  readonly operations: readonly string[];
  readonly evidence: string;
  readonly body: ShortSchema;
  /** Whether the operation works without a body. */
  readonly optional?: boolean;
}

/** The overlay file with the bodies of writes. */
export interface BodyDefinitions {
  /** Schemas that several bodies share. */
  readonly parts: readonly { readonly name: string; readonly evidence: string; readonly schema: ShortSchema }[];
  readonly bodies: readonly BodyDefinition[];
}

/**
 * Gives every write a body schema of its own, apart from the schemas of reads.
 *
 * @throws when a write has no definition, a definition belongs to no write, or a name is taken.
 */
export function defineBodies(document: FactsDocument, { parts, bodies }: BodyDefinitions): void {
  for (const { name, schema } of parts) addSchema(document, name, schema);
  const left = new Map(
    bodies.flatMap((definition) => definition.operations.map((name) => [name, definition] as const)),
  );
  for (const { operation } of listOperations(document)) {
    const mediaTypes = describedMediaTypes(operation);
    const name = operation["x-sdk-name"] ?? operation.operationId;
    const definition = left.get(name);
    left.delete(name);
    if (mediaTypes.length === 0 || !operation.requestBody) continue;
    if (!definition) throw new Error(`The write "${name}" has no body in the overlay.`);
    addSchema(document, bodyName(name), definition.body);
    for (const mediaType of mediaTypes)
      operation.requestBody.content[mediaType] = { schema: schemaReference(bodyName(name)) };
    operation.requestBody.required = definition.optional !== true;
  }
  if (left.size > 0) throw new Error(`The overlay has bodies for what writes none: ${[...left.keys()].join(", ")}.`);
}

/** The schema name of the body of an operation: `createBranch` has `create_branch_body`. */
export function bodyName(sdkName: string): string {
  return `${sdkName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_body`;
}

/** Content that is sent as fields; files and texts travel as they are. */
function describedMediaTypes({ requestBody }: OperationObject): string[] {
  const fields = ["application/json", "application/x-www-form-urlencoded"];
  return Object.keys(requestBody?.content ?? {}).filter((mediaType) => fields.includes(mediaType));
}

function addSchema(document: FactsDocument, name: string, schema: ShortSchema): void {
  if (document.components.schemas[name]) throw new Error(`The schema "${name}" of the bodies overlay exists already.`);
  document.components.schemas[name] = expandSchema(schema);
}
