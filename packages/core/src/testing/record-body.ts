import type { TransportRequestBody } from "../transport/transport.js";
import type { RecordedBody, RecordedField } from "./recording.js";

/** A body in its recorded form, not yet redacted; undefined for an empty one. */
export async function recordBody(
  body: TransportRequestBody | undefined,
  type: string,
): Promise<RecordedBody | undefined> {
  if (body === undefined) return undefined;
  if (body instanceof FormData) return { form: await Promise.all([...body].map(recordField)) };
  if (body instanceof URLSearchParams) return { text: String(body) };
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : await bytesOf(body);
  if (bytes.length === 0) return undefined;
  if (type && !/json|^text|urlencoded|xml|yaml/.test(type)) return { base64: toBase64(bytes) };
  const text = decodeText(bytes);
  if (text === undefined) return { base64: toBase64(bytes) };
  if (!/json/.test(type)) return { text };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { text };
  }
}

/** A recorded body as bytes. */
export function bodyBytes(body: RecordedBody | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (!body || "form" in body) return undefined;
  if ("base64" in body) return Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0));
  return new TextEncoder().encode("json" in body ? JSON.stringify(body.json) : body.text);
}

async function recordField([name, value]: [string, FormDataEntryValue]): Promise<RecordedField> {
  if (typeof value === "string") return { name, text: value };
  return { name, file: { name: value.name, type: value.type, base64: toBase64(await bytesOf(value)) } };
}

async function bytesOf(body: Uint8Array | Blob): Promise<Uint8Array> {
  return body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body;
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // Functions take only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(text);
}
