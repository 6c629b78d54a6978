import { compileSchemas, type Validate } from "./compile-schemas.js";
import type { CorpusDocument, CorpusEntry } from "./corpus-document.js";
import { gatherObjects, type RecordedObject } from "./gather-objects.js";
import type { CorpusFacts } from "./load-facts.js";
import { type MutationKind, mutateObject, mutationKinds } from "./mutate-object.js";
import { recordedForms } from "./recorded-forms.js";
import { type RefusedObject, validateObjects } from "./validate-objects.js";

/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly total: number;
}

/** What a corpus says about the schemas. */
export interface Examination {
  readonly answers: number;
  /** Documents that are no REST answers with a schema, by reason. */
  readonly without: Readonly<Record<string, number>>;
  readonly excluded: readonly { readonly file: string; readonly reason: string }[];
  readonly unplaced: readonly { readonly file: string; readonly reason: string }[];
  /** Accepted objects; a document that could not be placed counts as one refused object. */
  readonly all: Share;
  readonly since2023: Share;
  readonly schemas: Readonly<Record<string, Share>>;
  readonly refused: readonly {
    readonly schema: string;
    readonly place: string;
    readonly era: string | null;
    readonly reasons: readonly string[];
  }[];
  /** Refused mutations. */
  readonly mutations: Readonly<Record<MutationKind, Share>>;
  readonly allMutations: Share;
  /** Mutations that the schemas let pass, by schema and field, with how often. */
  readonly passed: Readonly<Record<string, number>>;
}

/** Validates every typed object of a corpus, then spoils each accepted one in every applicable way and validates again. */
export function examineCorpus(
  documents: readonly CorpusDocument[],
  others: readonly CorpusEntry[],
  facts: CorpusFacts,
): Examination {
  const gathered = gatherObjects(documents, facts);
  const validate = compileSchemas(facts.document);
  const { accepted, refused } = validateObjects(gathered.objects, validate);
  const spoilt = spoilAll(facts, gathered.objects, accepted, validate);
  const isNew = ({ entry }: CorpusDocument) => (entry.era ?? "") >= "2023";
  const newUnplaced = gathered.unplaced.filter(({ document }) => isNew(document)).length;
  const countNew = (objects: readonly RecordedObject[]) => objects.filter(({ document }) => isNew(document)).length;
  return {
    answers: gathered.placed,
    without: withoutSchema(gathered.without, others),
    excluded: gathered.excluded.map(toLine),
    unplaced: gathered.unplaced.map(toLine),
    all: { hits: accepted.length, total: gathered.objects.length + gathered.unplaced.length },
    since2023: { hits: countNew(accepted), total: countNew(gathered.objects) + newUnplaced },
    schemas: bySchema(gathered.objects, accepted),
    refused: refused.map(describeRefusal),
    ...spoilt,
  };
}

function spoilAll(
  facts: CorpusFacts,
  all: readonly RecordedObject[],
  accepted: readonly RecordedObject[],
  validate: Validate,
): Pick<Examination, "mutations" | "allMutations" | "passed"> {
  const forms = recordedForms(facts.document, all);
  const passed: Record<string, number> = {};
  const mutations = Object.fromEntries(
    mutationKinds.map((kind) => {
      let hits = 0;
      let total = 0;
      for (const object of accepted.filter(({ document }) => !document.isSelection)) {
        const mutation = mutateObject(facts.document, object, kind, forms);
        if (!mutation) continue;
        total++;
        if (validate(object.schemaName, mutation.value).length > 0) hits++;
        else {
          const key = `${kind}: ${object.schemaName}.${mutation.field}`;
          passed[key] = (passed[key] ?? 0) + 1;
        }
      }
      return [kind, { hits, total }] as const;
    }),
  ) as Record<MutationKind, Share>;
  const shares = Object.values(mutations);
  const sum = (count: (share: Share) => number) => shares.reduce((left, share) => left + count(share), 0);
  return { mutations, allMutations: { hits: sum(({ hits }) => hits), total: sum(({ total }) => total) }, passed };
}

function withoutSchema(without: ReadonlyMap<string, number>, others: readonly CorpusEntry[]): Record<string, number> {
  return { ...Object.fromEntries(without), ...(others.length > 0 && { "not REST": others.length }) };
}

function toLine({ document, reason }: { readonly document: CorpusDocument; readonly reason: string }): {
  file: string;
  reason: string;
} {
  return { file: document.entry.file, reason };
}

function bySchema(all: readonly RecordedObject[], accepted: readonly RecordedObject[]): Record<string, Share> {
  const names = [...new Set(all.map(({ schemaName }) => schemaName))].sort();
  const count = (objects: readonly RecordedObject[], name: string) =>
    objects.filter(({ schemaName }) => schemaName === name).length;
  return Object.fromEntries(names.map((name) => [name, { hits: count(accepted, name), total: count(all, name) }]));
}

function describeRefusal({ object, reasons }: RefusedObject): Examination["refused"][number] {
  const { entry } = object.document;
  return { schema: object.schemaName, place: `${entry.file}#${object.pointer}`, era: entry.era ?? null, reasons };
}
