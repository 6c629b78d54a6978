import type { CallOptions } from "../client/call-options.js";
import { checkCall } from "../client/check-call.js";
import type { Client } from "../client/client.js";
import { onAbort } from "../client/on-abort.js";
import { RequestError } from "../errors/request-error.js";
import { invalid } from "../errors/validation-error.js";
import type { Page } from "../generated/types.js";
import { callOperation } from "./call-operation.js";
import type { DeepPartial } from "./deep-partial.js";
import type { AnyOperation, Operation, OperationParameters } from "./define-operation.js";
import { type FetchAheadOptions, fetchAhead } from "./fetch-ahead.js";
import { itemsOfPages } from "./items-of-pages.js";
import { keepPagingFields } from "./keep-paging-fields.js";

/** What {@link paginate} accepts beside the parameters of the operation. */
export interface PaginateOptions extends CallOptions {
  /** Stop after this many items. Default: all of them. */
  readonly limit?: number;
  /** Pages in flight at once, in order all the same, where the list numbers its pages. Default 1. */
  readonly concurrency?: number;
}

/** All items of a list, fetched page by page while they are consumed. */
export interface Paginated<Item> extends AsyncIterable<Item> {
  /** The pages themselves, with `size` where Bitbucket sends it. */
  pages(): AsyncIterable<Page<Item>>;
  toArray(): Promise<Item[]>;
}

/**
 * Walks a list of Bitbucket item by item; nothing is fetched before the first item is asked for, and `break` stops the walk.
 *
 * It follows the opaque `next` links under the origin rule, asks for the largest pages the list allows unless `pagelen` says otherwise,
 * and keeps the fields it needs when the caller selects `fields`. `timeoutMs` counts for each page.
 *
 * @throws {@link UntrustedLinkError} when a `next` leads outside the API; {@link RequestError} `RESPONSE_INVALID` when the links run in
 * a circle; otherwise as the operation does.
 * @example
 * ```ts
 * import { type Client, paginate } from "@bucketkit/core";
 * import { listPullRequests } from "@bucketkit/core/operations";
 *
 * export async function titles(client: Client): Promise<string[]> {
 *   const open = paginate(client, listPullRequests, { workspace: "acme", repoSlug: "widgets", query: { state: "OPEN" } });
 *   return (await open.toArray()).map((pullRequest) => pullRequest.title);
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#pagination
 */
export function paginate<Parameters, Item>(
  client: Client,
  operation: Operation<Parameters, Page<Item>>,
  parameters: Parameters & { query: { fields: string } },
  options?: PaginateOptions,
): Paginated<DeepPartial<Item>>;
export function paginate<Parameters, Item>(
  client: Client,
  operation: Operation<Parameters, Page<Item>>,
  parameters: Parameters,
  options?: PaginateOptions,
): Paginated<Item>;
export function paginate<Parameters, Item>(
  client: Client,
  operation: Operation<Parameters, Page<Item>>,
  parameters: Parameters,
  { limit = Number.POSITIVE_INFINITY, concurrency = 1, ...options }: PaginateOptions = {},
): Paginated<Item> {
  const { method, facts, operationId } = operation;
  if (method === "GET" && !facts.pagelen) throw invalid("operation", `must be a list; ${operationId} has no pages.`);
  if (!(limit >= 0 && (limit === Number.POSITIVE_INFINITY || Number.isInteger(limit))))
    throw invalid("limit", `must be a whole number from 0, not ${limit}.`);
  checkCall(options);
  if (!(concurrency >= 1)) throw invalid("concurrency", `must be a number from 1, not ${concurrency}.`);
  const pages = () =>
    walkPages<Item>(client, operation as unknown as AnyOperation, parameters as OperationParameters, options, {
      limit,
      concurrency,
    });
  const items = () => itemsOfPages(pages(), limit);
  return {
    [Symbol.asyncIterator]: items,
    pages,
    async toArray() {
      const all: Item[] = [];
      for await (const item of items()) all.push(item);
      return all;
    },
  };
}

async function* walkPages<Item>(
  client: Client,
  operation: AnyOperation,
  parameters: OperationParameters,
  options: CallOptions,
  ahead: FetchAheadOptions,
): AsyncGenerator<Page<Item>, void, undefined> {
  const query = { ...parameters.query } as { pagelen?: number; fields?: string };
  const { pagelen } = operation.facts;
  if (query.pagelen === undefined && pagelen) query.pagelen = Math.max(1, Math.min(ahead.limit, pagelen));
  if (query.fields) query.fields = keepPagingFields(query.fields);
  let page = checkPage<Item>(
    client,
    operation,
    await callOperation(client, operation, { ...parameters, query }, options),
  );
  const walk = new AbortController();
  const forget = options.signal && onAbort(options.signal, () => walk.abort(options.signal?.reason));
  const { operationId, path: route } = operation;
  const call = { ...options, headers: parameters.headers, signal: walk.signal, operationId, route };
  const fetchNext = fetchAhead<Item>(page, (url) => client.follow(url, call), ahead);
  // Remembering the link of every page whose number is a power of two finds any circle without keeping them all.
  let remembered = "";
  try {
    for (let number = 1; ; number++) {
      yield page;
      options.signal?.throwIfAborted();
      const { next } = page;
      // Some answers end a list with an empty link instead of none.
      if (!next) return;
      if (next === remembered) throw broken(client, operation, "has `next` links that run in a circle.");
      if ((number & (number - 1)) === 0) remembered = next;
      page = checkPage(client, operation, await fetchNext(next));
    }
  } finally {
    forget?.();
    walk.abort();
  }
}

function checkPage<Item>(client: Client, operation: AnyOperation, page: unknown): Page<Item> {
  if (Array.isArray((page as Page<Item> | undefined)?.values)) return page as Page<Item>;
  throw broken(client, operation, "answered without a list of `values`.");
}

function broken(client: Client, { method, path, operationId }: AnyOperation, what: string): RequestError {
  return new RequestError("RESPONSE_INVALID", what, {
    method,
    url: client.baseUrl + path,
    operationId,
    isRetryable: false,
  });
}
