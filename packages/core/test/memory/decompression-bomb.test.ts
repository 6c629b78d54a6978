import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startServer } from "../scripted-server.js";
import { runWorkers, startWorkers } from "../workers.js";
import type { BombReport, BombWork } from "./bomb-worker.js";

const bomb = gzipSync(`"${"a".repeat(300 * 2 ** 20)}"`);
const megabyte = 2 ** 20;

describe("300 MiB of JSON in 300 kB of gzip", () => {
  it.each([
    { transport: "fetch", maxResponseBytes: 10 * megabyte, bound: 100 * megabyte },
    { transport: "undici", maxResponseBytes: 10 * megabyte, bound: 100 * megabyte },
    { transport: "fetch", bound: 220 * megabyte },
    { transport: "undici", bound: 220 * megabyte },
  ] as const)("are refused before they are in memory: %o", async ({ bound, ...work }) => {
    await using server = await startServer(({ target }) => ({
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      text: target.endsWith("/bomb") ? bomb : gzipSync("{}"),
    }));
    const workers = await startWorkers(new URL("./bomb-worker.ts", import.meta.url), 1, []);
    try {
      const [report] = await runWorkers<BombReport>(workers, {
        baseUrl: `${server.url}/2.0`,
        ...work,
      } satisfies BombWork);
      expect(report?.code).toBe("RESPONSE_TOO_LARGE");
      expect(report?.grownBytes).toBeLessThan(bound);
    } finally {
      for (const worker of workers) worker.kill();
    }
  });
});
