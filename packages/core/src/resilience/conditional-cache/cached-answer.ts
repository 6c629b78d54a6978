import type { ClientResponse } from "../../client/client-request.js";

/** The body of an answer in a form that JSON holds. */
export type CachedBody =
  | { readonly kind: "data"; readonly value?: unknown }
  | { readonly kind: "bytes"; readonly base64: string };

/** An answer as it is stored. */
export interface CachedAnswer {
  readonly url: string;
  readonly body: CachedBody;
  /** The rules for using it, as http-cache-semantics writes them; they hold the headers too. */
  readonly policy: unknown;
  /** The last write through this cache before it was asked for; `null` when there was none. */
  readonly lastWrite: string | null;
}

/**
 * The body for the store, or nothing for one that cannot be kept.
 *
 * @param maxLength - characters of JSON it may have.
 */
export function encodeBody(data: unknown, maxLength: number): CachedBody | undefined {
  if (data instanceof ReadableStream) return undefined;
  const isBytes = data instanceof Uint8Array;
  // What is much too large is not worth the work of finding out exactly.
  if ((isBytes || typeof data === "string") && data.length > maxLength) return undefined;
  const body: CachedBody = isBytes
    ? { kind: "bytes", base64: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join("")) }
    : { kind: "data", value: data };
  return JSON.stringify(body).length <= maxLength ? body : undefined;
}

/** The body as it was received. */
export function decodeBody(body: CachedBody): unknown {
  return body.kind === "bytes" ? Uint8Array.from(atob(body.base64), (char) => char.charCodeAt(0)) : body.value;
}

/** Headers by lower-case name; cookies are nobody else's business. */
export function headerRecord(headers: ClientResponse["headers"]): Record<string, string> {
  const record: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (name !== "set-cookie") record[name] = value;
  });
  return record;
}
