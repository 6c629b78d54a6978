import { createHash } from "node:crypto";
import { ApiError } from "../errors/api-error.js";
import { evaluateQuery } from "../query/evaluate-query.js";
import { parseQuery } from "../query/parse-query.js";
import type { QueryExpression } from "../query/query-expression.js";
import { compareBy } from "../query/sort-elements.js";
import { QuerySyntaxError } from "../query/tokenize-query.js";
import type { Call } from "./call.js";
import { decodePageToken, encodePageToken } from "./page-token.js";
import { json, type Reply } from "./reply.js";

/**
 * How a list counts its pages, as recordings of Bitbucket show it:
 * `counted` numbers them and tells the size; `opaque` gives a token and no size; `iterated` (commits) numbers them
 * beside a `ctx` and gives no size; `bare` (repositories of a workspace) tells the page length only.
 */
export type PageStyle = "counted" | "opaque" | "iterated" | "bare";

/** A list to be answered page by page. */
export interface List<Item> {
  /** All items in their default order. */
  readonly items: readonly Item[];
  readonly render: (item: Item) => unknown;
  readonly style: PageStyle;
  /** Page length without a `pagelen` parameter; default 10. */
  readonly pagelen?: number;
  /** Largest `pagelen`, where the facts document does not tell; default 100. */
  readonly maximumPagelen?: number;
  /** Paths of an item that are left out unless `fields` asks for them. */
  readonly hidden?: readonly string[];
  /** First parts of the paths that `q` refuses. */
  readonly unfilterable?: readonly string[];
}

/**
 * One page of a list: `q` and `sort` applied where the operation has them, then cut at `page` and `pagelen`.
 *
 * @throws {@link ApiError} 400 for a bad `pagelen` (Bitbucket does not clamp), `page`, or `q`.
 */
export async function listPage<Item>(call: Call, list: List<Item>): Promise<Reply> {
  const pagelen = readPagelen(call, list);
  const page = readPage(call, list.style);
  const start = (page - 1) * pagelen;
  const filtered = await filterAndSort(call, list);
  const total = filtered ? filtered.length : list.items.length;
  const values = filtered
    ? filtered.slice(start, start + pagelen)
    : await Promise.all(list.items.slice(start, start + pagelen).map(list.render));
  const hasNext = start + pagelen < total;
  const isNumbered =
    list.style === "counted" || list.style === "opaque" || (list.style === "iterated" && (hasNext || page > 1));
  const envelope = {
    values,
    pagelen,
    ...(list.style === "counted" ? { size: total } : {}),
    ...(isNumbered ? { page } : {}),
    ...(hasNext ? { next: pageUrl(call, list.style, page + 1) } : {}),
    ...(list.style === "counted" && page > 1 ? { previous: pageUrl(call, list.style, page - 1) } : {}),
  };
  return json(envelope, { hidden: (list.hidden ?? []).map((path) => `values.${path}`) });
}

async function filterAndSort<Item>(call: Call, list: List<Item>): Promise<readonly unknown[] | undefined> {
  const query = call.operation.queryParameters.has("q") ? call.query.get("q")?.trim() : undefined;
  const sort = call.operation.queryParameters.has("sort") ? call.query.get("sort")?.trim() : undefined;
  if (!query && !sort) return undefined;
  const isWanted = query ? queryPredicate(query, list.unfilterable ?? []) : () => true;
  const rendered = (await Promise.all(list.items.map(list.render))).filter(isWanted);
  return sort ? rendered.toSorted(compareBy(sort)) : rendered;
}

function queryPredicate(query: string, unfilterable: readonly string[]): (element: unknown) => boolean {
  try {
    const expression = parseQuery(query);
    const refused = pathsIn(expression).find((path) => unfilterable.includes(path.split(".")[0] ?? ""));
    if (refused) throw new ApiError(400, `${refused} does not support filtering`);
    return (element) => evaluateQuery(expression, element);
  } catch (reason) {
    if (reason instanceof QuerySyntaxError) {
      throw new ApiError(400, `Invalid query: ${reason.message}`, { data: { position: reason.position } });
    }
    throw reason;
  }
}

function pathsIn(expression: QueryExpression): readonly string[] {
  return "terms" in expression ? expression.terms.flatMap(pathsIn) : [expression.path];
}

function readPagelen<Item>(call: Call, list: List<Item>): number {
  const text = call.query.get("pagelen");
  if (text === null || text === "") return list.pagelen ?? 10;
  const pagelen = Number(text);
  const maximum = call.operation.maximumPagelen ?? list.maximumPagelen ?? 100;
  if (Number.isInteger(pagelen) && pagelen >= 1 && pagelen <= maximum) return pagelen;
  throw new ApiError(400, "Invalid pagelen");
}

function readPage(call: Call, style: PageStyle): number {
  const text = call.query.get("page");
  if (text === null || text === "") return 1;
  const isOpaque = style === "opaque" || style === "bare";
  // Clients that number the first page themselves are common, so 1 always means the first page.
  const page = isOpaque && text !== "1" ? decodePageToken(text) : Number(text);
  if (page !== undefined && Number.isSafeInteger(page) && page >= 1 && /^\w+$/.test(text)) return page;
  throw new ApiError(400, "Invalid page");
}

function pageUrl(call: Call, style: PageStyle, page: number): string {
  const query = new URLSearchParams(call.query);
  if (style === "iterated" && !query.has("ctx"))
    query.set("ctx", createHash("md5").update(`${call.rawPath}?${call.query}`).digest("hex"));
  query.set("page", style === "opaque" || style === "bare" ? encodePageToken(page) : String(page));
  return `${call.world.hosts.api}${call.rawPath}?${query}`;
}
