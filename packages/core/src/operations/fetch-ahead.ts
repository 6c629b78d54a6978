import type { Page } from "../generated/types.js";

/** How far to fetch ahead, and where the walk ends anyway. */
export interface FetchAheadOptions {
  /** Pages in flight at once. */
  readonly concurrency: number;
  /** Items the walk stops after. */
  readonly limit: number;
}

/**
 * Gives the function that fetches the page behind a `next` link, and has the following ones under way when the list numbers its pages.
 *
 * A list does that when its first page tells `size` and its link ends in a page number; opaque links are simply followed. At most
 * `concurrency` pages are held, so memory stays the same however long the list is.
 */
export function fetchAhead<Item>(
  first: Page<Item>,
  fetchPage: (url: string) => Promise<Page<Item>>,
  { concurrency, limit }: FetchAheadOptions,
): (next: string) => Promise<Page<Item>> {
  const last = Math.ceil(Math.min(first.size ?? 0, limit) / (first.pagelen ?? first.values.length));
  const underway = new Map<number, Promise<Page<Item>>>();
  return (next) => {
    const [, before, digits, after] = /^(.*[?&]page=)(\d+)((?:&.*)?)$/.exec(next) ?? [];
    const number = Number(digits);
    for (let ahead = number; ahead < number + concurrency && ahead <= last; ahead++) {
      if (underway.has(ahead)) continue;
      const page = fetchPage(`${before}${ahead}${after}`);
      // It is looked at when its turn comes; until then its failure is nobody's business.
      page.catch(() => undefined);
      underway.set(ahead, page);
    }
    const page = underway.get(number) ?? fetchPage(next);
    underway.delete(number);
    return page;
  };
}
