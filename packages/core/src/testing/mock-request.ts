import type { OperationName } from "../generated/operation-names.js";
import type * as operations from "../generated/operations/index.js";
import type { Operation } from "../operations/define-operation.js";
import type { TransportRequest } from "../transport/transport.js";

type ParametersOf<Name extends OperationName> =
  (typeof operations)[Name] extends Operation<infer Parameters, infer _Result> ? Parameters : never;

/** What the operation of a name resolves with. */
export type ResultOf<Name extends OperationName> =
  (typeof operations)[Name] extends Operation<infer _Parameters, infer Result> ? Result : never;

/** One call as the function that answers it sees it. */
export interface MockRequest<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly method: string;
  readonly url: string;
  /** Values of the path as they travelled: text. */
  readonly path: Readonly<Record<Exclude<keyof ParametersOf<Name>, "query" | "body" | "headers"> & string, string>>;
  readonly query: URLSearchParams;
  /** Decoded: JSON as data, forms as `FormData` or by name, everything else as it was given. */
  readonly body: ParametersOf<Name> extends { body?: infer Body } ? Body : undefined;
  /** By lower-case name, without the credential. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many calls of this operation came before. */
  readonly number: number;
}

/** The headers of a request without its credential. */
export function plainHeaders({ headers }: TransportRequest): Record<string, string> {
  const { authorization: _credential, ...plain } = headers;
  return plain;
}

/** The body of a request in the form in which it was given to the operation. */
export function decodeBody({ body, headers }: TransportRequest): unknown {
  const type = headers["content-type"] ?? "";
  const isText = typeof body === "string" || (body instanceof Uint8Array && /json|urlencoded|^text/.test(type));
  if (!isText) return body instanceof URLSearchParams ? Object.fromEntries(body) : body;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (/urlencoded/.test(type)) return Object.fromEntries(new URLSearchParams(text));
  if (!/json/.test(type)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
