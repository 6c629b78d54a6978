import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import type { Store } from "../../src/store/store.js";
import { recordOf } from "../../src/tokens/token-record.js";
import { type ServedStore, serveStore } from "../shared-store/serve-store.js";
import { runWorkers, startWorkers } from "../workers.js";
import type { RefreshReport, RefreshWork } from "./refresh-worker.js";
import { type TokenEndpoint, tokenEndpoint } from "./token-endpoint.js";

let endpoint: TokenEndpoint;
let store: Store;
let served: ServedStore;
let workers: ChildProcess[];

beforeAll(async () => {
  endpoint = await tokenEndpoint(120);
  store = createMemoryStore();
  served = await serveStore(store);
  workers = await startWorkers(new URL("refresh-worker.ts", import.meta.url), 5, [served.url, endpoint.url]);
}, 60_000);

afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all([endpoint[Symbol.asyncDispose](), served.close()]);
});

/** A grant whose access token has ended, so that every caller needs another one. */
async function endedGrant(key: string): Promise<void> {
  endpoint.live = `${key}/first`;
  endpoint.seen.length = 0;
  await store.set(key, recordOf({ accessToken: "at-ended", refreshToken: endpoint.live }, 0));
}

describe("four processes with fifty callers each, at an endpoint that honours a refresh token once", () => {
  it.each([1, 2, 3, 4, 5])("refresh once and all get the token, repetition %i", async (repetition) => {
    const work: RefreshWork = { key: `race-${repetition}`, callers: 50, timeoutMs: 10_000 };
    await endedGrant(work.key);
    const reports = await runWorkers<RefreshReport>(workers.slice(0, 4), work);
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    const tokens = reports.flatMap((report) => report.tokens);
    expect([tokens.length, new Set(tokens).size, endpoint.seen.length]).toEqual([200, 1, 1]);
  });

  it("go on when the process that refreshes is killed while it holds the lock, by the grace of the endpoint", async () => {
    const work: RefreshWork = { key: "killed", callers: 50, timeoutMs: 1_000 };
    await endedGrant(work.key);
    endpoint.graceful = true;
    const victim = workers.pop() as ChildProcess;
    victim.send({ ...work, callers: 1 });
    await vi.waitUntil(() => endpoint.seen.length === 1, { interval: 5, timeout: 5_000 });
    victim.kill("SIGKILL");
    const reports = await runWorkers<RefreshReport>(workers, work);
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    expect([new Set(reports.flatMap(({ tokens }) => tokens)).size, endpoint.seen.length]).toEqual([1, 2]);
  });
});
