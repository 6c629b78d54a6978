import { listOperations, type PlacedOperation } from "../facts/list-operations.js";
import type { OperationNames } from "../facts/name-operations.js";
import type { Answer, FactsDocument, Parameter, Schema } from "../facts/openapi.js";
import type { ParameterNames } from "../facts/read-overlays.js";
import { resolveAnswer, resolveParameter } from "../facts/resolve-reference.js";
import { describeOperation } from "./describe-operation.js";

/** A path parameter with the option name it has in the SDK. */
export interface PathParameter {
  readonly wireName: string;
  readonly optionName: string;
  readonly keepsSlashes: boolean;
  readonly schema: Schema;
}

/** One operation with everything resolved that the emitters need. */
export interface CollectedOperation extends PlacedOperation {
  readonly sdkName: string;
  /** What it does, in one sentence. */
  readonly sentence: string;
  readonly tag: string;
  readonly pathParameters: readonly PathParameter[];
  readonly queryParameters: readonly Parameter[];
  readonly headerParameters: readonly Parameter[];
  readonly answers: readonly (readonly [status: string, answer: Answer])[];
}

/** All operations of a document, resolved, in document order. */
export function collectOperations(
  document: FactsDocument,
  names: ParameterNames,
  sentences: OperationNames["sentences"],
): CollectedOperation[] {
  return listOperations(document).map((placed) => {
    const parameters = placed.operation.parameters.map((parameter) => resolveParameter(document, parameter));
    const sdkName = placed.operation["x-sdk-name"] ?? placed.operation.operationId;
    return {
      ...placed,
      sdkName,
      sentence: sentences[sdkName] ?? describeOperation(sdkName),
      tag: placed.operation.tags[0] ?? "Other",
      pathParameters: pathOrder(placed.path).map((wireName) =>
        toPathParameter(wireName, parameters, names, placed.path),
      ),
      queryParameters: parameters.filter((parameter) => parameter.in === "query"),
      headerParameters: parameters.filter((parameter) => parameter.in === "header"),
      answers: Object.entries(placed.operation.responses).map(
        ([status, answer]) => [status, resolveAnswer(document, answer)] as const,
      ),
    };
  });
}

function pathOrder(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

function toPathParameter(
  wireName: string,
  parameters: readonly Parameter[],
  names: ParameterNames,
  path: string,
): PathParameter {
  const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === wireName);
  if (!parameter) throw new Error(`${path} does not declare its parameter {${wireName}}.`);
  return {
    wireName,
    optionName: names.parameters[wireName] ?? camelCase(wireName),
    keepsSlashes: Boolean(parameter["x-multi-segment"] ?? parameter["x-ref-like"]),
    schema: parameter.schema,
  };
}

/** `repo_slug` becomes `repoSlug`, `pull_request_id` becomes `pullRequestId`. */
function camelCase(wireName: string): string {
  return wireName.replace(/_(\w)/g, (_underscore, letter: string) => letter.toUpperCase());
}
