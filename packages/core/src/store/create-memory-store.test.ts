import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storeConformance } from "./conformance/store-conformance.js";
import { createMemoryStore } from "./create-memory-store.js";
import type { Store } from "./store.js";

describe("createMemoryStore keeps the rules of the port:", () => {
  it.each(storeConformance(() => createMemoryStore()).map((rule) => [rule.name, rule] as const))(
    "%s",
    async (_name, { run }) => run(),
  );
});

describe("createMemoryStore", () => {
  it("drops what was not used for longest beyond maxEntries", async () => {
    const store = createMemoryStore({ maxEntries: 2 });
    await store.set("a", 1);
    await store.set("b", 1);
    await store.get("a");
    await store.set("c", 1);
    expect([await store.get("a"), await store.get("b"), await store.get("c")].map((entry) => entry?.key)).toEqual([
      "a",
      undefined,
      "c",
    ]);
  });

  it.each([0, -1, Number.NaN])("refuses maxEntries of %s", (maxEntries) => {
    expect(() => createMemoryStore({ maxEntries })).toThrow("maxEntries");
  });

  it("drops forgotten entries whose time is over, without a timer", async () => {
    let now = 0;
    const store = createMemoryStore({ now: () => now });
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    await Promise.all(
      Array.from({ length: 10_000 }, (_, index) => store.set(`old/${index}`, "x".repeat(1_000), { ttlMs: 5 })),
    );
    now = 10;
    global.gc?.();
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => store.set(`new/${index}`, 1)));
    // Going back in time shows what is still held: only what was dropped for good stays absent.
    now = 0;
    const held: string[] = [];
    for await (const { key } of store.list("old/")) held.push(key);
    expect(held).toEqual([]);
    expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length).toBe(timers);
  });

  it("behaves like a map of entries that end, whatever the order of calls", async () => {
    const key = fc.constantFrom("a", "b", "ab");
    const command = fc.oneof(
      fc.record({
        does: fc.constant("set" as const),
        key,
        value: fc.integer(),
        ttlMs: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      }),
      fc.record({ does: fc.constant("delete" as const), key }),
      fc.record({ does: fc.constant("compareAndSet" as const), key, value: fc.integer(), stale: fc.boolean() }),
      fc.record({ does: fc.constant("elapse" as const), by: fc.integer({ min: 1, max: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        let now = 0;
        const store = createMemoryStore({ now: () => now });
        const model = new Map<string, { value: number; until: number }>();
        const live = (name: string) => ((model.get(name)?.until ?? 0) > now ? model.get(name) : undefined);
        for (const step of commands) {
          if (step.does === "set") {
            await store.set(step.key, step.value, { ttlMs: step.ttlMs });
            model.set(step.key, { value: step.value, until: step.ttlMs ? now + step.ttlMs : Number.POSITIVE_INFINITY });
          } else if (step.does === "delete") {
            expect(await store.delete(step.key)).toBe(live(step.key) !== undefined);
            model.delete(step.key);
          } else if (step.does === "compareAndSet") {
            const version = step.stale ? "no such version" : (await store.get(step.key))?.version;
            const written = await store.compareAndSet(step.key, version, step.value);
            expect(written !== undefined).toBe(!step.stale);
            if (written) model.set(step.key, { value: step.value, until: Number.POSITIVE_INFINITY });
          } else now += step.by;
          expect(await contentOf(store)).toEqual(
            Object.fromEntries([...model].filter(([name]) => live(name)).map(([name, { value }]) => [name, value])),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

async function contentOf(store: Store): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for await (const { key, value } of store.list("")) content[key] = value;
  return content;
}
