import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { FactsDocument } from "../facts/openapi.js";
import { schemaReference } from "../facts/resolve-reference.js";

/** Validates a value against a named schema; the result is empty when it is accepted. */
export type Validate = (schemaName: string, value: unknown) => readonly ErrorObject[];

/** Compiles the schemas of a document with ajv, in JSON Schema 2020-12. */
export function compileSchemas(document: FactsDocument): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  ajv.addSchema({ $id: "facts", components: { schemas: document.components.schemas } });
  return (schemaName, value) => {
    const validate = ajv.getSchema(`facts${schemaReference(schemaName).$ref}`);
    if (!validate) throw new Error(`There is no schema ${schemaName}.`);
    validate(value);
    return validate.errors ?? [];
  };
}
