import type { Content, RequestBody } from "../facts/openapi.js";
import type { CollectedOperation } from "./collect-operations.js";
import { propertyKey, type TypeContext, typeOf, union } from "./type-of.js";

/** The result type of an operation and how its success is read; `kind` is absent for JSON. */
export interface ResultType {
  readonly type: string;
  readonly kind?: "text" | "bytes" | "empty" | "page-or-bytes";
}

/** What an operation resolves with. Redirects are followed, so what has only a redirect gives the bytes behind it. */
export function resultOf({ answers }: CollectedOperation, context: TypeContext): ResultType {
  const successes = answers.filter(([status]) => /^2\d\d$/.test(status) && status !== "206");
  if (successes.length === 0) return { type: "Uint8Array", kind: "bytes" };
  const contents = successes.map(([, answer]) => answer.content).filter((content) => content !== undefined);
  if (contents.length === 0) return { type: "void", kind: "empty" };
  const types = contents.flatMap((content) =>
    Object.entries(content).map(([mediaType, { schema = {} }]) =>
      typeOfMedia(mediaType, () => typeOf(schema, context)),
    ),
  );
  const mediaTypes = new Set(contents.flatMap((content) => Object.keys(content)));
  const isPartlyEmpty = contents.length < successes.length;
  const type = union(isPartlyEmpty ? [...types, "undefined"] : types);
  if (mediaTypes.has("text/plain")) return { type, kind: "text" };
  if (mediaTypes.has("application/octet-stream"))
    return { type, kind: mediaTypes.size > 1 ? "page-or-bytes" : "bytes" };
  return { type };
}

function typeOfMedia(mediaType: string, json: () => string): string {
  if (mediaType === "application/json") return json();
  return mediaType === "text/plain" ? "string" : "Uint8Array";
}

/** The body type of an operation and how it is sent; `kind` is absent for JSON. */
export interface BodyType {
  readonly type: string;
  readonly isRequired: boolean;
  readonly kind?: "form" | "multipart";
}

export function bodyOf(body: RequestBody, context: TypeContext): BodyType {
  const types = Object.entries(body.content).flatMap(([mediaType, { schema = {} }]) =>
    typeOfBody(mediaType, () => typeOf(schema, context)),
  );
  const kind = kindOf(body.content);
  return { type: union(types), isRequired: body.required === true, ...(kind && { kind }) };
}

function typeOfBody(mediaType: string, fields: () => string): string[] {
  if (mediaType === "multipart/form-data") return ["FormData"];
  // A part list of its own making travels as a Blob, whose type becomes the content type.
  if (mediaType === "application/yaml" || mediaType === "multipart/related") return ["Blob"];
  return [fields()];
}

function kindOf(content: Content): BodyType["kind"] {
  if (content["application/json"]) return undefined;
  return content["multipart/form-data"] ? "multipart" : "form";
}

/** The `query` member of the parameters of an operation, or nothing when it takes none. */
export function queryMember({ queryParameters }: CollectedOperation, context: TypeContext, name = "query"): string {
  if (queryParameters.length === 0) return "";
  const isRequired = queryParameters.some((parameter) => parameter.required);
  const fields = queryParameters.map((parameter) => {
    const { items } = parameter.schema;
    const item = items && typeOf(items, context);
    const type = item ? `${item} | ${/^[\w.]+$/.test(item) ? item : `(${item})`}[]` : typeOf(parameter.schema, context);
    return `    ${propertyKey(parameter.name)}${parameter.required ? "" : "?"}: ${type};\n`;
  });
  return `  ${name}${isRequired ? "" : "?"}: {\n${fields.join("")}  };\n`;
}
