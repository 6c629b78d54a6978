import { isRecord } from "./is-record.js";

/** A recorded exchange in one form. */
export interface Exchange {
  readonly method: string | undefined;
  readonly uri: string;
  readonly status: number | undefined;
  readonly body: unknown;
}

/** Reads `{ request: { method, uri }, response: { status, headers, body } }`; nothing for a document that is the body itself. */
export function readExchange(content: unknown): Exchange | undefined {
  if (!isRecord(content) || !isRecord(content.request) || !isRecord(content.response)) return undefined;
  const { request, response } = content;
  const uri = request.uri ?? request.url;
  if (typeof uri !== "string") return undefined;
  return {
    method: typeof request.method === "string" ? request.method : undefined,
    uri,
    status: typeof response.status === "number" ? response.status : undefined,
    body: decode(response.body ?? response.jsonBody, response.headers),
  };
}

/** Some recorders keep a JSON body as text. */
function decode(body: unknown, headers: unknown): unknown {
  if (typeof body !== "string" || !isRecord(headers)) return body;
  const [, type] = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type") ?? [];
  if (!/\bjson\b/.test(String(type))) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
