import type { RedisClient } from "./redis-client.js";

const keysPerPage = "500";

/** Names of Redis that begin with a text, page by page; names that are there all the time are in it, some perhaps twice. */
export async function* scanKeys(client: RedisClient, beginning: string): AsyncIterable<readonly string[]> {
  let cursor = "0";
  do {
    const reply = await client.sendCommand([
      "SCAN",
      cursor,
      "MATCH",
      `${escapeGlob(beginning)}*`,
      "COUNT",
      keysPerPage,
    ]);
    const [next, names] = reply as [unknown, readonly unknown[]];
    cursor = String(next);
    yield names.map(String);
  } while (cursor !== "0");
}

/** A text as a pattern that matches nothing else. */
function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]]/g, "\\$&");
}
