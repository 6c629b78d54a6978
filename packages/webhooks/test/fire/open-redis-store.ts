import type { Store } from "@bucketkit/core/store";
import { createRedisStore } from "@bucketkit/store";
import { Redis } from "ioredis";

/** A store in Redis that waits for as long as Redis is away. */
export function openRedisStore(url: string): { readonly store: Store; close(): void } {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  // It connects again by itself.
  redis.on("error", () => {});
  const client = { sendCommand: ([name = "", ...rest]: string[]) => redis.call(name, ...rest) };
  return { store: createRedisStore({ client }), close: () => redis.disconnect() };
}
