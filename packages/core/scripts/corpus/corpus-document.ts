/** One entry of the `index.json` of a corpus. */
export interface CorpusEntry {
  /** Path of the document below the corpus folder. */
  readonly file: string;
  readonly kind: string;
  /** Public repository the document comes from. */
  readonly source: string;
  /** Endpoint, in a more or less normalised form; `(list)` marks a page. */
  readonly label?: string;
  /** Path of the document in its project. */
  readonly path?: string;
  readonly method?: string;
  /** Path of the request, with or without host, `/2.0` and query. */
  readonly request?: string;
  readonly query?: Readonly<Record<string, unknown>> | null;
  readonly status?: number;
  readonly error?: boolean;
  /** Newest date inside the document, `2023-10`. */
  readonly era?: string | null;
}

/** A document of a corpus with its body taken out of the recording around it. */
export interface CorpusDocument {
  readonly entry: CorpusEntry;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly status: number | undefined;
  readonly body: unknown;
  /** Whether the request asked for a selection of fields, so that any field may be missing. */
  readonly isSelection: boolean;
}
