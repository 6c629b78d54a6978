import type { Answer, FactsDocument, Parameter, Schema } from "./openapi.js";

/** The name a reference ends in: `#/components/schemas/branch` gives `branch`. */
export function referenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** A reference to a schema of the document. */
export function schemaReference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The schema behind any number of references. */
export function resolveSchema(document: FactsDocument, schema: Schema): Schema {
  return schema.$ref ? resolveSchema(document, lookUp(document.components.schemas, schema.$ref)) : schema;
}

export function resolveParameter(document: FactsDocument, parameter: Parameter): Parameter {
  return parameter.$ref ? lookUp(document.components.parameters, parameter.$ref) : parameter;
}

export function resolveAnswer(document: FactsDocument, answer: Answer): Answer {
  return answer.$ref ? lookUp(document.components.responses, answer.$ref) : answer;
}

function lookUp<Value>(values: Record<string, Value>, reference: string): Value {
  const value = values[referenceName(reference)];
  if (!value) throw new Error(`The facts refer to ${reference}, which they do not have.`);
  return value;
}
