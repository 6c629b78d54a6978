import { makeNullable } from "./expand-schema.js";
import type { FactsDocument, Schema } from "./openapi.js";

/** In how many recordings a field was seen, of how many that could have it, and how often it was null. */
export type FieldCount = readonly [seen: number, of: number, nulls?: number];

/** What recordings say about one schema. */
export interface SchemaRecordings {
  readonly recordings: number;
  /** How many independent projects they come from. */
  readonly sources: number;
  /** Newest date inside, `2023-10`. */
  readonly newest?: string;
  /** Counts by dotted path; `[]` stands for the items of a list. */
  readonly fields: Readonly<Record<string, FieldCount>>;
}

/** When recordings make a field required. */
export interface RequiredPolicy {
  readonly evidence: string;
  readonly minimum: { readonly recordings: number; readonly sources: number };
  /** Fields that stay optional although every recording has them. */
  readonly optional: readonly {
    readonly schema: string;
    readonly fields: readonly string[];
    readonly evidence: string;
  }[];
  /** Fields that are required although the recordings are too few. */
  readonly required: readonly {
    readonly schema: string;
    readonly fields: readonly string[];
    readonly evidence: string;
  }[];
}

/**
 * Makes fields of reads required where every full recording has them, optional where one lacks them, and nullable where one is null.
 */
export function applyRecordings(
  document: FactsDocument,
  recordings: Readonly<Record<string, SchemaRecordings>>,
  policy: RequiredPolicy,
): void {
  const { schemas } = document.components;
  for (const [name, found] of Object.entries(recordings)) {
    const schema = schemas[name];
    if (!schema)
      throw new Error(`There are recordings of the schema "${name}", which does not exist; derive the evidence again.`);
    const isEnough = found.sources >= policy.minimum.sources;
    const optional = new Set(policy.optional.filter((entry) => entry.schema === name).flatMap(({ fields }) => fields));
    for (const [path, [seen, of, nulls = 0]] of Object.entries(found.fields)) {
      const place = findField(schema, path);
      if (!place)
        throw new Error(
          `There are recordings of "${path}" in "${name}", which does not exist; derive the evidence again.`,
        );
      if (nulls > 0) place.allowNull();
      if (seen < of || optional.has(path)) place.setRequired(false);
      else if (isEnough && of >= policy.minimum.recordings) place.setRequired(true);
    }
  }
  for (const { schema: name, fields } of policy.required) {
    for (const path of fields) {
      const place = schemas[name] && findField(schemas[name], path);
      if (!place) throw new Error(`The policy requires "${path}" of "${name}", which does not exist.`);
      place.setRequired(true);
    }
  }
}

interface FieldPlace {
  allowNull(): void;
  setRequired(isRequired: boolean): void;
}

function findField(root: Schema, path: string): FieldPlace | undefined {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  let owner: Schema | undefined = root;
  for (const step of steps) {
    const part: Schema | undefined = owner?.properties?.[step.replace(/\[\]$/, "")];
    owner = step.endsWith("[]") ? part?.items : part;
  }
  const { properties } = owner ?? {};
  const field = properties?.[name];
  if (!owner || !properties || !field) return undefined;
  const holder = owner;
  return {
    allowNull() {
      properties[name] = makeNullable(field);
    },
    setRequired(isRequired) {
      const required = Object.keys(properties).filter((key) =>
        key === name ? isRequired : holder.required?.includes(key),
      );
      if (required.length > 0) holder.required = required;
      else delete holder.required;
    },
  };
}
