import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { LiveUpdates } from "../live/live-updates.js";

/** A push brings several events at once, and the page shall load once for them. */
const settleMs = 300;
const stillHereMs = 20_000;
/** The page connects again, and whether its reader may still see the repository is asked again. */
const longestMs = 900_000;

/** Waits for the next change of a repository after `since` and tells the page, unless the page goes away first. */
export function streamUpdates(context: Context, live: LiveUpdates, repository: string, since: number): Response {
  return streamSSE(context, async (stream) => {
    let leave: (() => void) | undefined;
    let end: NodeJS.Timeout | undefined;
    const isChanged = new Promise<boolean>((resolve) => {
      stream.onAbort(() => resolve(false));
      end = setTimeout(resolve, longestMs, false);
      leave = live.subscribe(repository, since, { changed: () => resolve(true), ended: () => resolve(false) });
    });
    // Proxies close connections on which nothing is heard.
    const heartbeat = setInterval(() => void stream.writeSSE({ event: "still-here", data: "" }), stillHereMs);
    try {
      await stream.writeSSE({ event: "ready", data: repository });
      if (await isChanged) {
        await stream.sleep(settleMs);
        await stream.writeSSE({ event: "change", data: repository });
      }
    } finally {
      clearInterval(heartbeat);
      clearTimeout(end);
      leave?.();
    }
  });
}
