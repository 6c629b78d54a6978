import { collectOperations } from "../emit/collect-operations.js";
import { findPages } from "../emit/find-pages.js";
import { type EndedEntry, findEndedPath } from "../facts/ended-entry.js";
import type { OperationNames } from "../facts/name-operations.js";
import type { FactsDocument } from "../facts/openapi.js";
import { readJson } from "../facts/read-json.js";
import type { ParameterNames } from "../facts/read-overlays.js";
import { createPlacement, type PlaceDocument } from "./create-placement.js";
import type { ExcludedDocument } from "./excluded-documents.js";
import type { WireTypes } from "./wire-types.js";

/** Everything the corpus tools know before they see a corpus. */
export interface CorpusFacts {
  readonly document: FactsDocument;
  readonly place: PlaceDocument;
  readonly excluded: readonly ExcludedDocument[];
}

/** Prepares a facts document, by default the effective one, for placing and validating recordings. */
export function loadFacts(
  spec: URL,
  document = readJson<FactsDocument>(new URL("bitbucket-cloud.json", spec)),
): CorpusFacts {
  const overlay = <Value>(name: string) => readJson<Value>(new URL(`overlay/${name}.json`, spec));
  const { ended } = readJson<{ ended: EndedEntry[] }>(new URL("ended.json", spec));
  const { sentences } = overlay<OperationNames>("operation-names");
  return {
    document,
    excluded: overlay<{ documents: ExcludedDocument[] }>("excluded-documents").documents,
    place: createPlacement({
      document,
      operations: collectOperations(document, overlay<ParameterNames>("parameter-names"), sentences),
      pages: findPages(document),
      wireTypes: overlay<{ types: WireTypes }>("wire-types").types,
      isEnded: (method, path) => findEndedPath(ended, method, path) !== undefined,
    }),
  };
}
