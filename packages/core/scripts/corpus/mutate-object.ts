import type { FactsDocument, Schema } from "../facts/openapi.js";
import { resolveSchema } from "../facts/resolve-reference.js";
import type { RecordedObject } from "./gather-objects.js";
import { isRecord } from "./is-record.js";
import { type Form, formOf, type RecordedForms } from "./recorded-forms.js";
import { seededNumber } from "./seeded-number.js";

export const mutationKinds = [
  "wrong scalar",
  "unrecorded null",
  "misspelt enum",
  "required key removed",
  "list and object swapped",
] as const;

/** One way to spoil an object. */
export type MutationKind = (typeof mutationKinds)[number];

/** A spoilt copy of an object and the field it was spoilt at. */
export interface Mutation {
  readonly field: string;
  readonly value: Record<string, unknown>;
}

interface Site {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly value: unknown;
  readonly isRequired: boolean;
}

/**
 * Spoils an object in one way, at a field that depends on the object alone; nothing when no typed field can be spoilt that way, or when
 * recordings show the spoilt form too.
 */
export function mutateObject(
  facts: FactsDocument,
  object: RecordedObject,
  kind: MutationKind,
  forms: RecordedForms,
): Mutation | undefined {
  const schema = facts.components.schemas[object.schemaName];
  if (!schema) return undefined;
  const recorded = forms.get(object.schemaName);
  const choices = listSites(schema, object.value, []).flatMap((site) => {
    const replacement = spoil(kind, site, resolveSchema(facts, site.schema));
    const field = site.path.join(".");
    const isShown = replacement?.form !== undefined && recorded?.get(field)?.has(replacement.form);
    return replacement && !isShown ? [{ site, field, replacement }] : [];
  });
  const choice = choices[seededNumber(`${object.document.entry.file}${object.pointer} ${kind}`, choices.length)];
  return choice && { field: choice.field, value: replaceAt(object.value, choice.site.path, choice.replacement.value) };
}

function listSites(
  { properties = {}, required = [] }: Schema,
  value: Record<string, unknown>,
  path: readonly string[],
): Site[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (!Object.hasOwn(value, name)) return [];
    const part = value[name];
    const own = { path: [...path, name], schema, value: part, isRequired: required.includes(name) };
    return [own, ...(schema.properties && isRecord(part) ? listSites(schema, part, own.path) : [])];
  });
}

interface Replacement {
  readonly value: unknown;
  /** The form the field gets; nothing when only its content changes, which no recording can show. */
  readonly form?: Form;
}

function spoil(kind: MutationKind, { value, isRequired }: Site, schema: Schema): Replacement | undefined {
  const form = formOf(value);
  const isTyped = schema.type !== undefined || schema.anyOf !== undefined || schema.oneOf !== undefined;
  switch (kind) {
    case "wrong scalar":
      if (!isTyped || (form !== "string" && form !== "number" && form !== "boolean")) return undefined;
      return form === "string" ? { value: 4711, form: "number" } : { value: "4711", form: "string" };
    case "unrecorded null":
      return isTyped && form !== "null" ? { value: null, form: "null" } : undefined;
    case "misspelt enum":
      return schema.enum && typeof value === "string"
        ? { value: `${value.slice(0, -1)}~${value.slice(-1)}` }
        : undefined;
    case "required key removed":
      return isRequired ? { value: undefined, form: "missing" } : undefined;
    case "list and object swapped":
      if (!isTyped || (form !== "list" && form !== "object")) return undefined;
      return form === "list" ? { value: { item: "4711" }, form: "object" } : { value: ["4711"], form: "list" };
  }
}

function replaceAt(
  value: Record<string, unknown>,
  [name = "", ...rest]: readonly string[],
  replacement: unknown,
): Record<string, unknown> {
  const { [name]: part, ...others } = value;
  if (rest.length > 0) return { ...others, [name]: isRecord(part) ? replaceAt(part, rest, replacement) : part };
  return replacement === undefined ? others : { ...others, [name]: replacement };
}
