import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import { accessToken, repository } from "../known-bitbucket.js";
import { startServer } from "../scripted-server.js";
import { type ServedStore, serveStore } from "../shared-store/serve-store.js";
import type { TestServer } from "../test-server.js";
import { runWorkers, startWorkers } from "../workers.js";
import type { BudgetReport, BudgetWork } from "./budget-worker.js";

const limit = 1000;
let api: TestServer;
let store: ServedStore;
let workers: ChildProcess[];

beforeAll(async () => {
  api = await startServer(() => repository);
  store = await serveStore(createMemoryStore());
  workers = await startWorkers(new URL("budget-worker.ts", import.meta.url), 4, [store.url, api.url, String(limit)]);
}, 60_000);

afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all([api[Symbol.asyncDispose](), store.close()]);
});

describe("four processes that share a budget of 1,000 requests an hour", () => {
  it("send 1,000 together, not one more, and few of them cost a call of the store", async () => {
    const work: BudgetWork = { requests: 400 };
    const reports = await runWorkers<BudgetReport>(workers, work);
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    const sent = reports.reduce((sum, report) => sum + report.sent, 0);
    const heldBack = reports.reduce((sum, report) => sum + report.heldBack, 0);
    expect([sent, heldBack, api.seen.length]).toEqual([limit, 600, limit]);
    // 800 in blocks of up to ten, 200 one by one, 600 refusals of two calls each, and the start of each process.
    expect(store.calls.length).toBeLessThan(800 / 5 + 200 + 2 * 600 + 4 * 20);
  }, 60_000);

  it("leave no trace of the credential in the store", () => {
    expect(JSON.stringify(store.calls)).not.toContain(accessToken);
  });
});
