import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { LiveUpdates } from "../live/live-updates.js";

/** Tells a page whenever its repository changes, until the page goes away. */
export function streamUpdates(context: Context, live: LiveUpdates, repository: string): Response {
  return streamSSE(context, async (stream) => {
    const leave = live.subscribe(repository, () => void stream.writeSSE({ event: "change", data: repository }));
    try {
      await stream.writeSSE({ event: "ready", data: repository });
      // Proxies close connections on which nothing is heard.
      while (!stream.aborted) {
        await stream.sleep(20_000);
        await stream.writeSSE({ event: "still-here", data: "" });
      }
    } finally {
      leave();
    }
  });
}
