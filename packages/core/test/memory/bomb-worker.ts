import { createClient } from "../../src/client/create-client.js";
import { undiciTransport } from "../../src/node/undici-transport.js";
import { serveWork } from "../workers.js";

/** What to fetch, and how. */
export interface BombWork {
  readonly baseUrl: string;
  readonly transport: "fetch" | "undici";
  readonly maxResponseBytes?: number;
}

/** How it ended, and by how many bytes the largest size of the process grew. */
export interface BombReport {
  readonly code: unknown;
  readonly grownBytes: number;
}

serveWork<BombWork, BombReport>(async ({ baseUrl, transport, maxResponseBytes }) => {
  const client = createClient({
    baseUrl,
    ...(transport === "undici" && { transport: undiciTransport({ proxy: false }) }),
    ...(maxResponseBytes && { maxResponseBytes }),
  });
  // The client and the decoder are loaded by a harmless answer first.
  await client.request("GET /harmless");
  const before = process.memoryUsage.rss();
  let peak = before;
  // Often enough: what comes is decoded in pieces of at most 64 kB, with turns of the event loop between them.
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 1);
  const code = await client.request("GET /bomb").then(
    () => "no error",
    (error: { code?: unknown }) => error.code,
  );
  clearInterval(sampling);
  return { code, grownBytes: peak - before };
});
