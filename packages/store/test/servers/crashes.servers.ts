import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, openStore } from "../processes/backend.js";
import type { RunningServer } from "./running-server.js";
import { startPostgres } from "./start-postgres.js";
import { startRedis } from "./start-redis.js";

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "bucketkit-crashes-"));
  // The user of PostgreSQL has to get through to its own folder.
  chmodSync(directory, 0o711);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each([
  ["postgres", startPostgres],
  ["redis", startRedis],
] as const)("when %s is killed and started again", (kind, start) => {
  let server: RunningServer;
  let backend: Backend;
  beforeAll(async () => {
    server = await start(directory);
    backend = { kind, url: server.url };
  });
  afterAll(() => server?.stop());

  it("the same store goes on, and has everything that it said it wrote", async () => {
    const { store, close } = await openStore(backend);
    let told = 0;
    let failed = 0;
    let lost = 0;
    let isOver = false;
    const counting = (async () => {
      while (!isOver) {
        await store.increment("count", 1).then(
          (sum) => {
            // A number that was told cannot come again.
            if (sum <= told) lost++;
            told = sum;
          },
          () => {
            failed++;
          },
        );
        if (failed > 0 && told > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    await store.set("token", { refreshToken: "kept" });
    while (told < 200) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.crash();
    const before = told;
    while (told < before + 50) await new Promise((resolve) => setTimeout(resolve, 5));
    isOver = true;
    await counting;
    const sum = (await store.get<number>("count"))?.value ?? 0;
    expect([lost, sum]).toEqual([0, told]);
    expect((await store.get("token"))?.value).toEqual({ refreshToken: "kept" });
    await close();
  });

  it("a lock outlives it until its lease ends, and fences still rise", async () => {
    const { store, close } = await openStore(backend);
    const fences: number[] = [];
    const held = store.withLock(
      "lock",
      async ({ fence }) => {
        fences.push(fence);
        await server.crash();
        await expect(store.withLock("lock", async () => "in", { waitMs: 200 })).rejects.toMatchObject({
          code: "LOCK_TIMEOUT",
        });
      },
      { leaseMs: 20_000 },
    );
    await held;
    await store.withLock("lock", async ({ fence }) => fences.push(fence));
    expect((fences[1] ?? 0) > (fences[0] ?? 0)).toBe(true);
    await close();
  });
});
