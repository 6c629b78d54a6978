import type { FactsDocument, Schema } from "../facts/openapi.js";
import { banner } from "./banner.js";
import { fieldsOf, type TypeContext, typeOf } from "./type-of.js";

/** `types.ts`: one flat interface or type for every schema of the document. */
export function emitTypes(document: FactsDocument, context: TypeContext): string {
  const declarations = Object.entries(document.components.schemas)
    .filter(([name]) => !context.pages.has(name))
    .map(([name, schema]) => declare(name, schema, context));
  return `${banner}\n${[page, ...declarations].join("\n")}`;
}

const page = `/** One page of a list. The list ends with the page that has no \`next\`; \`next\` is opaque and is followed, never computed. */
export interface Page<Item> {
  values: Item[];
  next?: string;
  previous?: string;
  page?: number;
  pagelen?: number;
  size?: number;
}
`;

function declare(name: string, schema: Schema, context: TypeContext): string {
  const typeName = context.typeName(name);
  const doc = `/** ${describeSchema(name)} */\n`;
  const isInterface = schema.type === "object" && Object.keys(schema.properties ?? {}).length > 0;
  if (isInterface) return `${doc}export interface ${typeName} {\n${fieldsOf(schema, context)}}\n`;
  return `${doc}export type ${typeName} = ${typeOf(schema, context)};\n`;
}

function describeSchema(name: string): string {
  if (!name.endsWith("_body")) return `Schema \`${name}\` of the wire.`;
  return `Body of \`${name.replace(/_body$/, "").replace(/_(\w)/g, (_underscore, letter: string) => letter.toUpperCase())}\`.`;
}
