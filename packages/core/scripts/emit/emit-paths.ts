import type { Answer, Content } from "../facts/openapi.js";
import { banner } from "./banner.js";
import type { CollectedOperation } from "./collect-operations.js";
import { groupBy } from "./group-by.js";
import { queryMember } from "./operation-types.js";
import { propertyKey, type TypeContext, typeOf } from "./type-of.js";

/** `paths.ts`: every path on its wire names, in the form openapi-fetch reads. */
export function emitPaths(operations: readonly CollectedOperation[], context: TypeContext): string {
  const used = new Set<string>(["ErrorBody"]);
  const entries = [...groupBy(operations, ({ path }) => path)].map(([path, group]) => {
    const methods = group.map((operation) => indented(declareMethod(operation, { ...context, used }), "    "));
    return `  ${JSON.stringify(path)}: {\n${methods.join("")}  };\n`;
  });
  const imports = `import type {\n${[...used]
    .sort()
    .map((name) => `  ${name},\n`)
    .join("")}} from "./types.js";\n`;
  return `${banner}${imports}${head}\n/** Every path of the API with its methods, by wire names. */\nexport interface paths {\n${entries.join("")}}\n`;
}

const head = `
/** A refusal with Bitbucket's error body. */
export interface Refusal {
  content: { "application/json": ErrorBody };
}

/** An answer without content. */
export interface NoContent {
  content?: never;
}
`;

function declareMethod(collected: CollectedOperation, context: TypeContext): string {
  const { method, operation, pathParameters, headerParameters } = collected;
  const path = pathParameters
    .map(({ wireName, schema }) => `${propertyKey(wireName)}: ${typeOf(schema, context)}`)
    .join("; ");
  const header = headerParameters
    .map(({ name, schema }) => `${propertyKey(name)}?: ${typeOf(schema, context)}`)
    .join("; ");
  const parameters = [
    path && `  path: { ${path} };\n`,
    header && `  header?: { ${header} };\n`,
    queryMember(collected, context),
  ]
    .filter(Boolean)
    .join("");
  const body = operation.requestBody;
  const members = [
    `parameters: ${parameters ? `{\n${parameters}}` : "Record<never, never>"};\n`,
    body ? `requestBody${body.required ? "" : "?"}: { content: ${contentOf(body.content, context, true)} };\n` : "",
    `responses: {\n${answersOf(collected, context)}};\n`,
  ];
  return `${method}: {\n${indented(members.join(""), "  ")}};\n`;
}

function answersOf({ answers }: CollectedOperation, context: TypeContext): string {
  return answers.map(([status, answer]) => `  ${status}: ${answerOf(status, answer, context)};\n`).join("");
}

function answerOf(status: string, { content }: Answer, context: TypeContext): string {
  if (!content) return "NoContent";
  if (/^[45]/.test(status)) return "Refusal";
  return `{ content: ${contentOf(content, context, false)} }`;
}

function contentOf(content: Content, context: TypeContext, isBody: boolean): string {
  const entries = Object.entries(content).map(([mediaType, { schema = {} }]) => {
    const type = mediaType === "multipart/form-data" && isBody ? "FormData" : typeOf(schema, context);
    return `"${mediaType}": ${type}`;
  });
  return `{ ${entries.join("; ")} }`;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
