/** What a handler answers; the dispatcher adds Bitbucket's headers and applies `fields`. */
export type Reply =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      /** Paths left out unless `fields` asks for them. */
      readonly hidden: readonly string[];
      readonly headers: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "bytes";
      readonly status: number;
      readonly body: Buffer;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: "empty"; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  /** Sent as it is, without any header of Bitbucket's. */
  | {
      readonly kind: "exact";
      readonly status: number;
      readonly body: Buffer | undefined;
      readonly headers: Readonly<Record<string, string>>;
    };

/** A JSON answer. */
export function json(
  body: unknown,
  options: { status?: number; hidden?: readonly string[]; headers?: Readonly<Record<string, string>> } = {},
): Reply {
  return {
    kind: "json",
    status: options.status ?? 200,
    body,
    hidden: options.hidden ?? [],
    headers: options.headers ?? {},
  };
}

/** A 201 with the URL of what was made. */
export function created(body: unknown, location: string, hidden: readonly string[] = []): Reply {
  return json(body, { status: 201, hidden, headers: { Location: location } });
}

/** An answer without a body; 204 unless said otherwise. */
export function empty(status = 204, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: "empty", status, headers };
}

/** A 302 as Bitbucket sends it: no body, typed as HTML. */
export function redirect(location: string): Reply {
  return { kind: "empty", status: 302, headers: { "Content-Type": "text/html; charset=utf-8", Location: location } };
}

/** Bytes with their media type. */
export function bytes(body: Buffer, headers: Readonly<Record<string, string>>): Reply {
  return { kind: "bytes", status: 200, body, headers };
}
