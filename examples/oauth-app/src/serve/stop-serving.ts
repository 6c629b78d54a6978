import type { Server } from "node:http";
import type { Webhooks } from "@bucketkit/webhooks";
import type { LiveUpdates } from "../live/live-updates.js";

/** What ends with the server, and when. */
export interface Serving {
  readonly live: LiveUpdates;
  readonly webhooks: Webhooks;
  /** Milliseconds for requests that are going on. Default 3,000. */
  readonly graceMs?: number;
}

/** Takes nothing more, ends the event streams, lets requests come to their end, and cuts off those that do not. */
export async function stopServing(server: Server, { live, webhooks, graceMs = 3_000 }: Serving): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  live.close();
  // Browsers keep connections open after the last answer on them.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await Promise.all([closed, webhooks.close({ graceMs })]);
  clearInterval(idle);
  clearTimeout(late);
}
