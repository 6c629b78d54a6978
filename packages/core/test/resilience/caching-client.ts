import {
  type ConditionalCacheOptions,
  conditionalCache,
} from "../../src/resilience/conditional-cache/conditional-cache.js";
import type { Store } from "../../src/store/store.js";
import { widgets } from "../known-bitbucket.js";
import { clientOf } from "../served-clients.js";
import type { Answer, Script, SeenRequest } from "../test-server.js";
import { manualClock } from "./manual-clock.js";

/** An answer with a tag, and 304 to those who have it. */
export function tagged(tag: string, json: unknown, headers: Record<string, string> = {}) {
  return (request: SeenRequest): Answer =>
    request.headers["if-none-match"] === tag
      ? { status: 304, headers: { etag: tag, ...headers } }
      : { json, headers: { etag: tag, ...headers } };
}

/** A client with a cache, and the server it talks to. */
export async function caching(script: Script, options: ConditionalCacheOptions = {}) {
  const clock = manualClock();
  clock.time = Date.now();
  const feature = conditionalCache({ now: clock.now, ...options });
  const { client, server } = await clientOf(script, { use: [feature] });
  return {
    clock,
    client,
    server,
    hits: () => feature.usage?.().cacheHits,
    call: (path = widgets) => client.request(`GET ${path}`),
  };
}

/** How many answers a store keeps. */
export async function sizeOf(store: Store): Promise<number> {
  let size = 0;
  for await (const _entry of store.list("cache/")) size++;
  return size;
}
