import { collectObjects, type TypedObject } from "./collect-objects.js";
import type { CorpusDocument } from "./corpus-document.js";
import { exclusionOf } from "./excluded-documents.js";
import type { CorpusFacts } from "./load-facts.js";

/** A typed object with the document it stands in. */
export interface RecordedObject extends TypedObject {
  readonly document: CorpusDocument;
}

/** What a corpus holds: typed objects, and the documents that give none, with the reasons. */
export interface GatheredObjects {
  readonly objects: readonly RecordedObject[];
  /** Successful answers that could be placed. */
  readonly placed: number;
  readonly excluded: readonly { readonly document: CorpusDocument; readonly reason: string }[];
  readonly unplaced: readonly { readonly document: CorpusDocument; readonly reason: string }[];
  /** Documents without a schema, counted by reason. */
  readonly without: ReadonlyMap<string, number>;
}

/** Places the documents of a corpus and takes the typed objects out of them. */
export function gatherObjects(
  documents: readonly CorpusDocument[],
  { document: facts, place, excluded: list }: CorpusFacts,
): GatheredObjects {
  const objects: RecordedObject[] = [];
  const excluded: { document: CorpusDocument; reason: string }[] = [];
  const unplaced: { document: CorpusDocument; reason: string }[] = [];
  const without = new Map<string, number>();
  let placed = 0;
  for (const document of documents) {
    const reason = exclusionOf(document.entry, list);
    const placement = place(document);
    if (reason) excluded.push({ document, reason });
    else if (placement.kind === "none") without.set(placement.why, (without.get(placement.why) ?? 0) + 1);
    else if (placement.kind === "unplaced") unplaced.push({ document, reason: placement.why });
    else {
      placed++;
      for (const object of collectObjects(facts, placement.schema, document.body))
        objects.push({ ...object, document });
    }
  }
  return { objects, placed, excluded, unplaced, without };
}
