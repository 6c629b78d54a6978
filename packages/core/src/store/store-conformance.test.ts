import { describe, expect, it } from "vitest";
import { storeConformance } from "./conformance/store-conformance.js";
import { createMemoryStore } from "./create-memory-store.js";
import type { Store } from "./store.js";

/** Stores that are wrong in one way each, and words of the rule that must catch them. */
const wrongStores: Record<string, readonly [(right: Store) => Partial<Store>, rule: string]> = {
  "that hands out what it holds": [
    () => {
      const held = new Map<string, unknown>();
      return {
        set: async (key, value) => String(held.set(key, value).size),
        get: async <Value>(key: string) => ({ key, value: held.get(key) as Value, version: "1" }),
      };
    },
    "values are copies",
  ],
  "that compares nothing": [
    (right) => ({ compareAndSet: (key, _version, value) => right.set(key, value) }),
    "over no other",
  ],
  "whose versions are hashes of values": [
    (right) => ({ set: (key, value) => right.set(key, value).then(() => JSON.stringify(value)) }),
    "has not had",
  ],
  "that counts by reading and writing": [
    (right) => ({
      increment: async (key, amount) => {
        const sum = Number((await right.get<number>(key))?.value ?? 0) + amount;
        await right.set(key, sum);
        return sum;
      },
    }),
    "loses none of many",
  ],
  "that forgets ttlMs": [(right) => ({ set: (key, value) => right.set(key, value) }), "whose time is over"],
  "that prolongs counters": [
    (right) => ({
      increment: async (key, amount, options) => {
        const sum = await right.increment(key, amount);
        await right.set(key, sum, options);
        return sum;
      },
    }),
    "do not prolong it",
  ],
  "that lists by substring": [
    (right) => ({
      async *list<Value>(prefix: string) {
        for await (const entry of right.list<Value>("")) if (entry.key.includes(prefix.slice(0, -1))) yield entry;
      },
    }),
    "for a pattern",
  ],
  "without locks": [
    () => ({ withLock: (_key, run) => run({ fence: 1, signal: new AbortController().signal }) }),
    "one run at a time",
  ],
  "whose locks never end": [
    (right) => ({ withLock: (key, run, options) => right.withLock(key, run, { ...options, leaseMs: 60_000 }) }),
    "a lease that has ended",
  ],
  "whose locks cannot be aborted": [
    (right) => ({ withLock: (key, run, { signal: _, ...options } = {}) => right.withLock(key, run, options) }),
    "a signal ends the waiting",
  ],
};

describe("storeConformance", () => {
  it.each(Object.entries(wrongStores))("catches a store %s", async (_what, [spoil, rule]) => {
    const cases = storeConformance(() => {
      const right = createMemoryStore();
      return { ...right, ...spoil(right) };
    });
    const aimed = cases.find(({ name }) => name.includes(rule));
    expect(aimed).toBeDefined();
    await expect(aimed?.run()).rejects.toThrow();
  });

  it("uses two handles in turn when stores share their data", async () => {
    const shared = createMemoryStore();
    let created = 0;
    const open = () => {
      created++;
      return { ...shared };
    };
    const [rule] = storeConformance(open, { shared: true });
    await rule?.run();
    expect(created).toBe(2);
  });
});
