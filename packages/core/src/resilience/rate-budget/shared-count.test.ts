import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../store/create-memory-store.js";
import { hourlyWindow, pieceMs } from "./hourly-window.js";
import { sharedCount } from "./shared-count.js";

const hour = 3_600_000;
const start = Date.parse("2026-11-25T10:00:00Z");

/** Several processes on one store. */
function counters(count: number) {
  let calls = 0;
  const memory = createMemoryStore({ now: () => start });
  const store = {
    ...memory,
    get: <Value>(key: string) => {
      calls++;
      return memory.get<Value>(key);
    },
    increment: (...parameters: Parameters<typeof memory.increment>) => {
      calls++;
      return memory.increment(...parameters);
    },
  };
  const made = Array.from({ length: count }, () =>
    sharedCount(store, async (piece) => `piece/${piece}`, hourlyWindow()),
  );
  return { made, store: memory, calls: () => calls };
}

describe("sharedCount", () => {
  it("grants exactly the limit to many that ask at once", async () => {
    const { made } = counters(4);
    const asked = made.flatMap((counter) => Array.from({ length: 400 }, () => counter.take(start, 1000, 800)));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1000);
  });

  it("grants batch jobs only their part, and the rest to others", async () => {
    const { made } = counters(3);
    const [one, two, three] = made;
    const batch = await Promise.all(
      [one, two].flatMap((counter) => Array.from({ length: 700 }, () => counter?.take(start, 800, 800))),
    );
    expect(batch.filter(Boolean)).toHaveLength(800);
    const people = await Promise.all(Array.from({ length: 300 }, () => three?.take(start, 1000, 800)));
    expect(people.filter(Boolean)).toHaveLength(200);
    expect(await one?.take(start, 800, 800)).toBe(false);
  });

  it("takes no block beyond the part of batch jobs, though it does not know yet how far others are", async () => {
    const { made } = counters(2);
    const [one, two] = made;
    for (let request = 0; request < 7; request++) await one?.take(start, 1000, 800);
    for (let request = 0; request < 790; request++) await two?.take(start, 1000, 800);
    for (let request = 0; request < 4; request++) expect(await one?.take(start, 1000, 800)).toBe(true);
    expect(await one?.take(start, 800, 800)).toBe(false);
  });

  it("asks the store seldom while there is much left, and for each request near the limit", async () => {
    const { made, calls } = counters(1);
    for (let request = 0; request < 700; request++) await made[0]?.take(start, 1000, 800);
    // Twelve earlier pieces are read once; then 1, 2, 4, 8 and ten at a time.
    expect(calls()).toBeLessThanOrEqual(12 + 4 + 69);
    const before = calls();
    for (let request = 0; request < 200; request++) await made[0]?.take(start, 1000, 800);
    expect(calls() - before).toBeLessThanOrEqual(120);
  });

  it("gives back what was taken and not used when a piece of time ends", async () => {
    const { made, store } = counters(2);
    for (let request = 0; request < 4; request++) await made[0]?.take(start, 1000, 800);
    expect((await store.get<number>(`piece/${start / pieceMs}`))?.value).toBe(7);
    await made[0]?.take(start + pieceMs, 1000, 800);
    expect((await store.get<number>(`piece/${start / pieceMs}`))?.value).toBe(4);
  });

  it("counts what others did before this process began", async () => {
    const { made, store } = counters(1);
    await store.set(`piece/${start / pieceMs - 12}`, 995);
    const granted = await Promise.all(Array.from({ length: 10 }, () => made[0]?.take(start, 1000, 800)));
    expect(granted.filter(Boolean)).toHaveLength(5);
    expect(await made[0]?.take(start + pieceMs, 1000, 800)).toBe(true);
  });

  it("goes on after a failure of the store", async () => {
    const { store } = counters(0);
    let isDown = true;
    const counter = sharedCount(
      {
        ...store,
        increment: (...parameters) => (isDown ? Promise.reject(new Error("down")) : store.increment(...parameters)),
      },
      async (piece) => `piece/${piece}`,
      hourlyWindow(),
    );
    await expect(counter.take(start, 10, 8)).rejects.toThrow("down");
    isDown = false;
    expect(await counter.take(start, 10, 8)).toBe(true);
  });

  it("never grants more than the limit in any hour, whoever asks when", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(
          fc.record({
            who: fc.nat(2),
            count: fc.integer({ min: 1, max: 15 }),
            gap: fc.integer({ min: 0, max: 15 * 60_000 }),
            isBatch: fc.boolean(),
          }),
          { maxLength: 40 },
        ),
        async (limit, steps) => {
          const { made } = counters(3);
          const sent: number[] = [];
          let time = start;
          for (const { who, count, gap, isBatch } of steps) {
            time += gap;
            const blockCap = Math.ceil(limit * 0.8);
            const granted = await Promise.all(
              Array.from({ length: count }, () => made[who]?.take(time, isBatch ? blockCap : limit, blockCap)),
            );
            for (const leave of granted) if (leave) sent.push(time);
          }
          for (const end of sent)
            expect(sent.filter((moment) => moment <= end && moment > end - hour).length).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 200 },
    );
  });
});
