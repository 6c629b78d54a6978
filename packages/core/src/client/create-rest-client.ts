import createOpenapiClient, { type Client as OpenapiClient } from "openapi-fetch";
import { RequestError } from "../errors/request-error.js";
import type { paths } from "../generated/paths.js";
import { encodeQuery } from "../transport/encode-query.js";
import { expandPath } from "../transport/expand-path.js";
import type { Client } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";

/** Every path of the API, typed: `rest.GET("/repositories/{workspace}/{repo_slug}", { params: { path } })`. */
export type Rest = OpenapiClient<paths>;

/** A {@link Client} with typed paths. */
export interface RestClient extends Client {
  /** Resolves with `{ data, error, response }`; it never rejects because of an HTTP status. */
  readonly rest: Rest;
}

const methods = ["GET", "PUT", "POST", "DELETE"] as const;

/**
 * A client with every path of the API typed, for those who prefer paths to function names and results to exceptions.
 *
 * @throws {@link ConfigurationError} as {@link createClient} does.
 * @example
 * ```ts
 * import { createRestClient } from "@bucketkit/core";
 *
 * export async function languageOf(workspace: string, repo_slug: string): Promise<string | undefined> {
 *   const { rest } = createRestClient();
 *   const { data, error } = await rest.GET("/repositories/{workspace}/{repo_slug}", { params: { path: { workspace, repo_slug } } });
 *   if (error) throw new Error(error.error?.message);
 *   return data.language;
 * }
 * ```
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createRestClient(options: ClientOptions = {}): RestClient {
  const client = createClient(options);
  const rest = createOpenapiClient<paths>({
    baseUrl: client.baseUrl,
    fetch: (request) => sendFetch(client, request),
    querySerializer: (query) => encodeQuery(query as Record<string, unknown>),
    pathSerializer: (template, values) => expandPath(template.replace(slashed, "{+$1}"), values),
  });
  const guarded = Object.fromEntries(methods.map((method) => [method, guard(client, method, rest[method] as Call)]));
  return { ...client, rest: { ...rest, ...guarded } };
}

/** Parameters whose values are refs, revisions or file paths, so that slashes belong to them. */
const slashed = /\{(path|commit|revision|spec|revspec|name)\}/g;

type Call = (path: string, ...rest: unknown[]) => Promise<unknown>;

/** openapi-fetch lets a page that is no JSON escape as a bare SyntaxError, which names neither request nor cause. */
function guard(client: Client, method: string, call: Call): Call {
  return (path, ...rest) =>
    call(path, ...rest).catch((error: unknown) => {
      if (!(error instanceof SyntaxError)) throw error;
      throw new RequestError("RESPONSE_INVALID", "answered with broken JSON. Try again later.", {
        method,
        url: client.baseUrl + path,
      });
    });
}

async function sendFetch(client: Client, request: Request): Promise<Response> {
  const headers: Record<string, string> = {};
  request.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const {
    status,
    headers: received,
    data,
  } = await client.send({
    method: request.method,
    url: request.url,
    headers,
    body: request.body ? new Uint8Array(await request.arrayBuffer()) : undefined,
    read: "raw",
    signal: request.signal,
  });
  const kept = new Headers();
  received.forEach((value, name) => {
    // The body is decoded already, so these two would describe another one.
    if (name !== "content-encoding" && name !== "content-length") kept.append(name, value);
  });
  const bytes = data as Uint8Array<ArrayBuffer>;
  return new Response(bytes.byteLength ? bytes : null, { status, headers: kept });
}
