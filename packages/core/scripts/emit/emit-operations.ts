import { banner } from "./banner.js";
import type { CollectedOperation } from "./collect-operations.js";
import { groupBy } from "./group-by.js";
import { collectedFacts } from "./operation-facts.js";
import { bodyOf, queryMember, resultOf } from "./operation-types.js";
import { type TypeContext, typeOf } from "./type-of.js";

/** `operations/<tag>.ts` and their index, by file name. */
export function emitOperations(operations: readonly CollectedOperation[], context: TypeContext): Map<string, string> {
  const files = new Map<string, string>();
  const exports: string[] = [];
  for (const [file, group] of groupBy(operations, ({ tag }) => fileName(tag))) {
    const used = new Set<string>();
    const declarations = group.map((operation) => declare(operation, { ...context, used }));
    files.set(`operations/${file}.ts`, `${banner}${imports(used)}\n${declarations.join("\n")}`);
    exports.push(reexport(file, group));
  }
  files.set("operations/index.ts", banner + exports.sort().join(""));
  return files;
}

function fileName(tag: string): string {
  return tag === "Pullrequests" ? "pull-requests" : groupSlug(tag);
}

/** The name of a group of operations in the addresses of Atlassian's reference. */
function groupSlug(tag: string): string {
  return tag.toLowerCase().replaceAll(" ", "-");
}

function imports(used: ReadonlySet<string>): string {
  const types = [...used].sort();
  const fromTypes =
    types.length > 0 ? `import type {\n${types.map((name) => `  ${name},\n`).join("")}} from "../types.js";\n` : "";
  return `import { defineOperation, type Operation } from "../../operations/define-operation.js";\n${fromTypes}`;
}

function reexport(file: string, group: readonly CollectedOperation[]): string {
  const names = group.flatMap(({ sdkName }) => [sdkName, `type ${parametersName(sdkName)}`]);
  return `export {\n${names.map((name) => `  ${name},\n`).join("")}} from "./${file}.js";\n`;
}

function parametersName(sdkName: string): string {
  return `${sdkName.charAt(0).toUpperCase()}${sdkName.slice(1)}Parameters`;
}

function declare(collected: CollectedOperation, context: TypeContext): string {
  const { sdkName, operation, method } = collected;
  const body = operation.requestBody && bodyOf(operation.requestBody, context);
  const result = resultOf(collected, context);
  const members = [
    ...collected.pathParameters.map(({ optionName, schema }) => `  ${optionName}: ${typeOf(schema, context)};\n`),
    queryMember(collected, context),
    body ? `  body${body.isRequired ? "" : "?"}: ${body.type};\n` : "",
    "  headers?: Record<string, string>;\n",
  ];
  const facts = collectedFacts(collected, body, result);
  const rest = facts ? `\n  ${facts},` : "";
  return `/** Parameters of {@link ${sdkName}}. */
export interface ${parametersName(sdkName)} {
${members.join("")}}

${document(collected)}export const ${sdkName}: Operation<${parametersName(sdkName)}, ${result.type}> = /* @__PURE__ */ defineOperation(
  "${operation.operationId}",
  "${method.toUpperCase()} ${template(collected)}",${rest}
);
`;
}

function template({ path, pathParameters }: CollectedOperation): string {
  return pathParameters.reduce(
    (filled, { wireName, optionName, keepsSlashes }) =>
      filled.replace(`{${wireName}}`, `{${keepsSlashes ? "+" : ""}${optionName}}`),
    path,
  );
}

function document({ sentence, operation, method, path, tag }: CollectedOperation): string {
  const { oauth2, granular } = operation["x-scopes"];
  const scopes = [
    oauth2.length > 0 ? ` * OAuth scopes: ${oauth2.join(", ")}.` : "",
    granular.length > 0 ? ` * API token and Forge scopes: ${granular.join(", ")}.` : "",
  ].filter(Boolean);
  const lines = [
    ` * ${sentence}`,
    " *",
    ` * \`${method.toUpperCase()} ${path}\`, operation id \`${operation.operationId}\`.`,
    ...scopes,
    " *",
    ...(operation.deprecated ? [" * @deprecated Bitbucket has announced its end."] : []),
    ` * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-${groupSlug(tag)}/`,
  ];
  return `/**\n${lines.join("\n")}\n */\n`;
}
