import { invalid } from "../errors/validation-error.js";
import { encodeQuery, type QueryValues } from "../transport/encode-query.js";
import { expandPath, type PathValues } from "../transport/expand-path.js";
import type { TransportRequestBody } from "../transport/transport.js";
import type { ClientRequest } from "./client-request.js";
import type { BodyKind } from "./operation-facts.js";

/** What a call gives beside the values of its path. */
export interface RequestParts {
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The request of a route with everything encoded: path and query by our own rules, the body as JSON or form unless it is encoded already.
 *
 * @throws {@link ValidationError} naming the parameter that is wrong.
 */
export function buildRequest(
  method: string,
  base: string,
  path: string,
  parts: RequestParts,
  kind?: BodyKind,
): ClientRequest {
  for (const name in parts) {
    if (!/^(query|body|headers)$/.test(name) && !path.includes(`${name}}`))
      throw invalid(name, `is no parameter of ${method} ${path}.`);
  }
  const query = encodeQuery(parts.query as QueryValues);
  const url = base + expandPath(path, parts as PathValues) + (query && `?${query}`);
  if (parts.body === undefined) return { method, url, headers: parts.headers };
  const [body, type] = encodeBody(parts.body, kind);
  return { method, url, body, headers: type ? { "content-type": type, ...parts.headers } : parts.headers };
}

/** The body and the type to announce; none where the platform announces it itself, as it must for multipart boundaries. */
function encodeBody(body: unknown, kind?: BodyKind): [TransportRequestBody, string?] {
  if ([FormData, URLSearchParams, Blob].some((type) => body instanceof type)) return [body as FormData];
  if (body instanceof Uint8Array) return [body, "application/octet-stream"];
  if (kind && kind !== "json") return [encodeQuery(body as QueryValues), "application/x-www-form-urlencoded"];
  try {
    const json = JSON.stringify(body) as string | undefined;
    if (json) return [json, "application/json"];
  } catch {
    // Cycles and big integers end below, like functions and symbols.
  }
  throw invalid("body", "must be a value that JSON can hold.");
}
