import { createHash } from "node:crypto";
import type { RedisClient } from "./redis-client.js";

/** A Lua script that works on one key: atomic in Redis, and allowed in a cluster. */
export type RedisScript = (client: RedisClient, key: string, values: readonly string[]) => Promise<unknown>;

/** A script that is sent as its hash, and whole when Redis does not know it (any more). */
export function redisScript(source: string): RedisScript {
  const hash = createHash("sha1").update(source).digest("hex");
  return async (client, key, values) => {
    try {
      return await client.sendCommand(["EVALSHA", hash, "1", key, ...values]);
    } catch (reason) {
      if (!String((reason as Error | null)?.message).startsWith("NOSCRIPT")) throw reason;
      return client.sendCommand(["EVAL", source, "1", key, ...values]);
    }
  };
}
