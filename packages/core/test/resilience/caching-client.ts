import {
  type ConditionalCacheOptions,
  conditionalCache,
} from "../../src/resilience/conditional-cache/conditional-cache.js";
import type { Store } from "../../src/store/store.js";
import type { Answer, SeenRequest } from "../scripted-server.js";
import { clientOf } from "../served-clients.js";
import { manualClock } from "./manual-clock.js";

/** An answer with a tag, and 304 to those who have it. */
export function tagged(tag: string, json: unknown, headers: Record<string, string> = {}) {
  return (request: SeenRequest): Answer =>
    request.headers["if-none-match"] === tag
      ? { status: 304, headers: { etag: tag, ...headers } }
      : { json, headers: { etag: tag, ...headers } };
}

/** A client with a cache, and the server it talks to. */
export async function caching(
  answer: (request: SeenRequest, number: number) => Answer,
  options: ConditionalCacheOptions = {},
) {
  const clock = manualClock();
  clock.time = Date.now();
  const feature = conditionalCache({ now: clock.now, ...options });
  const { client, server } = await clientOf(answer, { use: [feature] });
  return {
    clock,
    client,
    server,
    hits: () => feature.usage?.().cacheHits,
    call: (path = "/x") => client.request(`GET ${path}`),
  };
}

/** How many answers a store keeps. */
export async function sizeOf(store: Store): Promise<number> {
  let size = 0;
  for await (const _entry of store.list("cache/")) size++;
  return size;
}
