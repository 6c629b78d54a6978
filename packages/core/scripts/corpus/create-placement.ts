import type { CollectedOperation } from "../emit/collect-operations.js";
import type { FactsDocument, Schema } from "../facts/openapi.js";
import { referenceName, resolveSchema, schemaReference } from "../facts/resolve-reference.js";
import { candidateRoutes } from "./candidate-routes.js";
import type { CorpusDocument } from "./corpus-document.js";
import { isRecord } from "./is-record.js";
import { createMatchRoute } from "./match-route.js";
import { carries, type WireTypes } from "./wire-types.js";

/** What a document is: an answer with a schema, something that has none, or something nobody could place. */
export type Placement =
  | { readonly kind: "answer"; readonly operation: string | undefined; readonly schema: Schema }
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "unplaced"; readonly why: string };

/** Places a document: by its request, then by its label, then by what it carries. */
export type PlaceDocument = (document: CorpusDocument) => Placement;

export interface PlacementFacts {
  readonly document: FactsDocument;
  readonly operations: readonly CollectedOperation[];
  readonly pages: ReadonlyMap<string, Schema>;
  readonly wireTypes: WireTypes;
  /** Whether Bitbucket has ended what is at a method and path. */
  readonly isEnded: (method: string, path: string) => boolean;
}

export function createPlacement(facts: PlacementFacts): PlaceDocument {
  const matchRoute = createMatchRoute(facts.operations);
  return (document) => {
    const { entry, status, body } = document;
    if (entry.error || (status !== undefined && status >= 300) || (isRecord(body) && body.type === "error"))
      return none("not a success");
    if (typeof body !== "object" || body === null || isEncodedFile(body)) return none("text, bytes or no body");
    const routes = candidateRoutes(document);
    for (const { path, method } of routes) {
      for (const operation of matchRoute(path, method)) {
        const schema = fittingSchema(answerSchema(operation), body, facts);
        if (schema) return { kind: "answer", operation: operation.sdkName, schema };
        if (answersBytes(operation) && method === "GET") return none("content of a file");
      }
    }
    const guess = guessSchema(body, facts);
    if (guess) return { kind: "answer", operation: undefined, schema: guess };
    if (routes.some(({ path, method }) => facts.isEnded(method ?? "GET", path))) return none("ended");
    if ("access_token" in body || routes.some(({ path }) => path.startsWith("/site/oauth2/")))
      return none("OAuth, not REST");
    return { kind: "unplaced", why: `nothing fits the label "${entry.label ?? ""}"` };
  };
}

function none(why: string): Placement {
  return { kind: "none", why };
}

function isEncodedFile(body: object): boolean {
  return "encoding" in body && "content" in body && Object.keys(body).length === 2;
}

function answerSchema({ answers }: CollectedOperation): Schema | undefined {
  return answers.find(([status, { content }]) => status.startsWith("2") && content?.["application/json"])?.[1]
    .content?.["application/json"]?.schema;
}

function answersBytes({ answers }: CollectedOperation): boolean {
  return answers.some(([, { content }]) => content?.["application/octet-stream"]);
}

/** The schema, or the part of a union, that a body fits by its outer form and its `type`. */
function fittingSchema(schema: Schema | undefined, body: object, facts: PlacementFacts): Schema | undefined {
  if (!schema) return undefined;
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.find((part) => fittingSchema(part, body, facts));
  const name = schema.$ref && referenceName(schema.$ref);
  const items = (name && facts.pages.get(name)) || schema.items;
  const values = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body.values) ? body.values : undefined;
  if (items) {
    if (!values?.every((value) => fits(items, value, facts))) return undefined;
    // Some recordings hold the items of a page without the page.
    return Array.isArray(body) && name ? { type: "array", items } : schema;
  }
  if (values && !resolveSchema(facts.document, schema).properties?.values) return undefined;
  return fits(schema, body, facts) ? schema : undefined;
}

function fits(schema: Schema, value: unknown, { document, wireTypes }: PlacementFacts): boolean {
  if (!schema.$ref) return true;
  const isTypedUnion = resolveSchema(document, schema).oneOf?.every((form) =>
    resolveSchema(document, form).required?.includes("type"),
  );
  // Files may hold any JSON; only an entry of a folder says what it is.
  if (isTypedUnion && isRecord(value) && !("type" in value)) return false;
  return carries(wireTypes, referenceName(schema.$ref), value);
}

/** The schema of a body that names no operation: by the `type` of its objects, or by their keys when they carry none. */
function guessSchema(body: object, facts: PlacementFacts): Schema | undefined {
  const values = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body.values) ? body.values : undefined;
  const sample = values ? values[0] : body;
  if (!isRecord(sample)) return undefined;
  const typed = typeof sample.type === "string" ? facts.wireTypes[sample.type]?.[0] : undefined;
  const name = typed ?? guessByKeys(sample, facts);
  if (!name) return undefined;
  const item = schemaReference(name);
  if (!values) return item;
  return Array.isArray(body)
    ? { type: "array", items: item }
    : { type: "object", properties: { values: { type: "array", items: item } } };
}

function guessByKeys(sample: Record<string, unknown>, { document, pages }: PlacementFacts): string | undefined {
  const keys = Object.keys(sample);
  if (typeof sample.type === "string" || keys.length < 2) return undefined;
  const fitting = [...pages.values()].flatMap((item) => {
    const name = item.$ref && referenceName(item.$ref);
    const resolved = resolveSchema(document, item);
    const forms = (resolved.oneOf ?? [resolved]).map((form) => resolveSchema(document, form));
    const isFitting = forms.some(
      ({ properties = {}, required = [] }) =>
        keys.every((key) => key in properties) && required.every((key) => key in sample),
    );
    return name && isFitting ? [name] : [];
  });
  return new Set(fitting).size === 1 ? fitting[0] : undefined;
}
