import { listOperations } from "./list-operations.js";
import type { Answer, FactsDocument, OperationObject, Parameter, Schema } from "./openapi.js";
import { resolveParameter } from "./resolve-reference.js";

/** One correction of operations. */
export interface OperationCorrection {
  /** Operations by SDK name. */
  readonly operations: readonly string[];
  readonly evidence: string;
  /** Parameters to add: names of shared ones, or whole parameters. */
  readonly addParameters?: readonly (string | Parameter)[];
  /** Schema keywords to set on parameters that are there. */
  readonly setParameters?: Readonly<Record<string, Schema>>;
  readonly addAnswers?: Readonly<Record<string, Answer>>;
  readonly dropAnswers?: readonly string[];
}

/** Applies the corrections of operations. */
export function correctOperations(document: FactsDocument, corrections: readonly OperationCorrection[]): void {
  const byName = new Map(listOperations(document).map(({ operation }) => [operation["x-sdk-name"], operation]));
  for (const correction of corrections) {
    for (const name of correction.operations) {
      const operation = byName.get(name);
      if (!operation) throw new Error(`The overlay corrects the operation "${name}", which does not exist.`);
      correct(document, name, operation, correction);
    }
  }
}

function correct(
  document: FactsDocument,
  name: string,
  operation: OperationObject,
  correction: OperationCorrection,
): void {
  for (const added of correction.addParameters ?? []) {
    const parameter = (typeof added === "string" ? { $ref: `#/components/parameters/${added}` } : added) as Parameter;
    const wireName = resolveParameter(document, parameter).name;
    if (operation.parameters.some((given) => resolveParameter(document, given).name === wireName)) {
      throw new Error(`The overlay adds the parameter "${wireName}" to "${name}", which has it.`);
    }
    operation.parameters.push(parameter);
  }
  for (const [wireName, schema] of Object.entries(correction.setParameters ?? {})) {
    const index = operation.parameters.findIndex((given) => resolveParameter(document, given).name === wireName);
    const given = operation.parameters[index];
    if (!given) throw new Error(`The overlay sets the parameter "${wireName}" of "${name}", which does not have it.`);
    const resolved = resolveParameter(document, given);
    operation.parameters[index] = { ...resolved, schema: { ...resolved.schema, ...schema } };
  }
  Object.assign(operation.responses, correction.addAnswers);
  for (const status of correction.dropAnswers ?? []) {
    if (!operation.responses[status])
      throw new Error(`The overlay drops the answer ${status} of "${name}", which does not have it.`);
    delete operation.responses[status];
  }
}
