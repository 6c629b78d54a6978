import type { ChildProcess } from "node:child_process";
import type { Store } from "@bucketkit/core/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, type OpenStore, openStore } from "./backend.js";
import { kill, nextMessage, startWorkers, work } from "./start-workers.js";
import type { RefreshReport, Work, WriteReport } from "./store-work.js";
import { startTokenEndpoint, type TokenEndpoint } from "./token-endpoint.js";

/** What must hold when several processes share a store and some of them are killed: the same tests for every backend. */
export function describeProcesses(name: string, backendOf: () => Promise<Backend> | Backend): void {
  let opened: OpenStore;
  let store: Store;
  let endpoint: TokenEndpoint;
  let workers: ChildProcess[] = [];
  let spare: ChildProcess[] = [];

  beforeAll(async () => {
    const backend = await backendOf();
    opened = await openStore(backend);
    store = opened.store;
    endpoint = await startTokenEndpoint();
    [workers, spare] = await Promise.all([startWorkers(backend, 4), startWorkers(backend, 4)]);
  }, 90_000);
  afterAll(async () => {
    await Promise.all([...workers, ...spare].map(kill));
    await Promise.all([endpoint?.close(), opened?.close()]);
  });

  const victim = () => spare.pop() as ChildProcess;
  /** A grant whose access token is over, so that every caller needs another one. */
  const endedGrant = async (key: string, change: Partial<TokenEndpoint> = {}) => {
    Object.assign(endpoint, { live: `${key}/first`, calls: 0, isGraceful: false, lost: 0, ...change });
    await store.set(key, { accessToken: "ended", refreshToken: endpoint.live, issuedAt: 0, expiresAt: 0 });
    return { does: "refresh", key, url: endpoint.url, callers: 50, timeoutMs: 10_000 } as const;
  };
  const refreshEverywhere = async (order: Work & { does: "refresh" }) => {
    const reports = await Promise.all(workers.map((worker) => work<RefreshReport>(worker, order)));
    return {
      tokens: reports.flatMap(({ tokens }) => tokens),
      failures: reports.flatMap(({ failures }) => failures),
    };
  };

  describe(`${name}, four processes with fifty callers each`, () => {
    it.each([1, 2, 3, 4, 5])("refresh once at an endpoint without mercy, repetition %i", async (repetition) => {
      const { tokens, failures } = await refreshEverywhere(await endedGrant(`race-${repetition}-${Date.now()}`));
      expect([failures, tokens.length, new Set(tokens).size, endpoint.calls]).toEqual([[], 200, 1, 1]);
    });

    it.each([
      ["before", 1],
      ["after", 2],
    ] as const)("go on when the one that refreshes is killed %s its token call", async (stopsAt, calls) => {
      const order = await endedGrant(`killed-${stopsAt}-${Date.now()}`, { isGraceful: true });
      const holder = victim();
      const stopped = nextMessage(holder, (message) => message === "stopped");
      holder.send({ ...order, callers: 1, timeoutMs: 2_000, stopsAt });
      await stopped;
      await kill(holder);
      const { tokens, failures } = await refreshEverywhere({ ...order, timeoutMs: 2_000 });
      expect([failures, tokens.length, new Set(tokens).size, endpoint.calls]).toEqual([[], 200, 1, calls]);
    });

    it("get over a lost answer by the grace of the endpoint", async () => {
      const { tokens, failures } = await refreshEverywhere(
        await endedGrant(`lost-${Date.now()}`, { isGraceful: true, lost: 1 }),
      );
      expect([failures, tokens.length, new Set(tokens).size, endpoint.calls]).toEqual([[], 200, 1, 2]);
    });

    it("ask for a new authorization after a lost answer without grace, and leave the endpoint alone", async () => {
      const order = await endedGrant(`gone-${Date.now()}`, { lost: 1 });
      const { tokens, failures } = await refreshEverywhere(order);
      expect([tokens, new Set(failures), failures.length]).toEqual([[], new Set(["REAUTHORIZATION_REQUIRED"]), 200]);
      await refreshEverywhere(order);
      expect(endpoint.calls).toBe(2);
    });
  });

  describe(`${name}, several processes`, () => {
    it("count without losing or doubling a number", async () => {
      const key = `count-${Date.now()}`;
      const sums = await Promise.all(workers.map((one) => work<number[]>(one, { does: "count", key, times: 100 })));
      expect(new Set(sums.flat()).size).toBe(400);
      expect((await store.get(key))?.value).toBe(400);
    });

    it("lose no number that was told when one is killed in the middle, and wait for nobody", async () => {
      const key = `storm-${Date.now()}`;
      const counter = victim();
      const told: number[] = [];
      counter.on("message", (sum) => typeof sum === "number" && told.push(sum));
      counter.send({ does: "count", key, times: 100_000 });
      await nextMessage(counter, (message) => Number(message) > 30);
      await kill(counter);
      const startedAt = performance.now();
      const sum = await store.increment(key, 1);
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect(new Set(told).size).toBe(told.length);
      // At most the one addition that was under way is there without having been told.
      expect([told.length + 1, told.length + 2]).toContain(sum);
    });

    it("get the lock of a killed holder when its lease ends, not before", async () => {
      const key = `dead-${Date.now()}`;
      const holder = victim();
      const holds = nextMessage(holder, (message) => message === "holds");
      const leaseMs = 1_000;
      const startedAt = performance.now();
      holder.send({ does: "writeLate", key, leaseMs });
      await holds;
      const heldAfter = performance.now() - startedAt;
      await kill(holder);
      await store.withLock(key, async () => undefined);
      const waited = performance.now() - startedAt;
      expect(waited).toBeGreaterThan(leaseMs - 100);
      expect(waited).toBeLessThan(heldAfter + leaseMs + 5_000);
    });

    it("are safe from a holder that slept beyond its lease: it is told, its fence is smaller, and its write is refused", async () => {
      const key = `asleep-${Date.now()}`;
      await store.set(key, "early");
      const [holder] = workers as [ChildProcess];
      const holds = nextMessage(holder, (message) => message === "holds");
      const report = work<WriteReport>(holder, { does: "writeLate", key, leaseMs: 300 });
      await holds;
      holder.kill("SIGSTOP");
      const fence = await store.withLock(key, async (lease) => {
        const entry = await store.get(key);
        await store.compareAndSet(key, entry?.version, "mine");
        return lease.fence;
      });
      holder.kill("SIGCONT");
      await new Promise((resolve) => setTimeout(resolve, 100));
      holder.send("go on");
      const late = await report;
      expect([late.hasWritten, late.wasTold, late.fence < fence]).toEqual([false, true, true]);
      expect((await store.get(key))?.value).toBe("mine");
    });
  });
}
