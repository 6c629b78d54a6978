import type { Page } from "../generated/types.js";

/**
 * Answers the calls of a list with its pages, as numbers and `pagelen` in the request say; `next` leads from one to the other.
 *
 * @param items - all items of the list.
 * @param options.pagelen - items of a page, when the request does not say. Default 10.
 * @example
 * ```ts
 * import { branch, mockTransport, pagesOf } from "@bucketkit/core/testing";
 *
 * const branches = Array.from({ length: 250 }, (_value, index) => branch({ name: `feature/${index}` }));
 * export const transport = mockTransport({ listBranches: pagesOf(branches) });
 * ```
 */
export function pagesOf<Item>(
  items: readonly Item[],
  options: { readonly pagelen?: number } = {},
): (request: { readonly url: string; readonly query: URLSearchParams }) => Page<Item> {
  return ({ url, query }) => {
    const number = Number(query.get("page") ?? 1);
    const pagelen = Number(query.get("pagelen") ?? options.pagelen ?? 10);
    const next = new URL(url);
    next.searchParams.set("page", `${number + 1}`);
    const end = number * pagelen;
    return {
      values: items.slice(end - pagelen, end),
      page: number,
      pagelen,
      size: items.length,
      ...(end < items.length && { next: next.href }),
    };
  };
}
