import type { CorpusEntry } from "./corpus-document.js";

/** A document that is not what Bitbucket sent. */
export interface ExcludedDocument {
  readonly source: string;
  /** Path in that project. */
  readonly path: string;
  readonly reason: string;
}

/** The reason why a document gives no evidence, if there is one. */
export function exclusionOf(entry: CorpusEntry, excluded: readonly ExcludedDocument[]): string | undefined {
  return excluded.find(({ source, path }) => source === entry.source && path === entry.path)?.reason;
}
