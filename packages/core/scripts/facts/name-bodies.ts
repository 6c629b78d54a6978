import { listOperations } from "./list-operations.js";
import type { FactsDocument, Schema } from "./openapi.js";
import { resolveSchema, schemaReference } from "./resolve-reference.js";

/** The schema name of the JSON or form body of an operation: `createBranch` has `create_branch_body`. */
export function bodyName(sdkName: string): string {
  return `${sdkName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_body`;
}

/** Gives the body of every operation a schema of its own, so that callers can name its type and reads can change without it. */
export function nameBodies(document: FactsDocument): void {
  for (const { operation } of listOperations(document)) {
    for (const [mediaType, media] of Object.entries(operation.requestBody?.content ?? {})) {
      const { schema } = media;
      if (!schema || schema.format === "binary" || schema.type === "string" || mediaType.startsWith("multipart/"))
        continue;
      media.schema = addSchema(
        document,
        bodyName(operation["x-sdk-name"] ?? operation.operationId),
        toBody(document, schema),
      );
    }
  }
}

/** A read schema as a body: what Bitbucket adds itself, such as `type`, need not be sent. */
function toBody(document: FactsDocument, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const { type: _type, ...properties } = resolveSchema(document, schema).properties ?? {};
  return { type: "object", properties };
}

function addSchema(document: FactsDocument, name: string, schema: Schema): Schema {
  if (document.components.schemas[name]) throw new Error(`The schema ${name} exists already.`);
  document.components.schemas[name] = schema;
  return schemaReference(name);
}
