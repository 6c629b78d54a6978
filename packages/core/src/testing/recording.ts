/** A body as it is recorded: JSON as data, other text, bytes in base64, or the fields of a form. */
export type RecordedBody =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly form: readonly RecordedField[] };

/** One field of a multipart form. */
export interface RecordedField {
  readonly name: string;
  readonly text?: string;
  readonly file?: { readonly name: string; readonly type: string; readonly base64: string };
}

/** One request and its answer, without secrets. */
export interface RecordedExchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: RecordedBody;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: RecordedBody;
  };
}

/** Everything that was recorded, in order. */
export interface Recording {
  readonly version: 1;
  readonly exchanges: readonly RecordedExchange[];
}
