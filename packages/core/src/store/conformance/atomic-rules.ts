import { elapse, expectSame, rejectionOf, type StoreRule } from "./conformance-case.js";

/** Rules of compare-and-set and of counting: what must hold when many callers, in many processes, write at once. */
export const atomicRules: readonly StoreRule[] = [
  [
    "compareAndSet writes over the version that was read and over no other",
    async ({ store, other, prefix }) => {
      const key = `${prefix}compare`;
      const first = await store.set(key, 1);
      const second = await other.compareAndSet(key, first, 2);
      expectSame(typeof second, "string", "with the right version");
      expectSame(await store.compareAndSet(key, first, 3), undefined, "with an old version");
      expectSame(await store.compareAndSet(key, undefined, 3), undefined, "as if there were none");
      expectSame(await store.compareAndSet(`${key}-none`, first, 3), undefined, "where there is none");
      expectSame(await store.get(key), { key, value: 2, version: second }, "the entry");
    },
  ],
  [
    "of many that compareAndSet the same version exactly one writes, and it is its value that stays",
    async ({ store, other, prefix }) => {
      for (const existing of [false, true]) {
        const key = `${prefix}race-${existing}`;
        const version = existing ? await store.set(key, "before") : undefined;
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).compareAndSet(key, version, index)),
        );
        const winners = outcomes.flatMap((outcome, index) => (outcome === undefined ? [] : [index]));
        expectSame(winners.length, 1, "writers that won");
        expectSame((await store.get(key))?.value, winners[0], "the value");
      }
    },
  ],
  [
    "compareAndSet takes a ttlMs",
    async ({ store, prefix }) => {
      await store.compareAndSet(`${prefix}brief`, undefined, 1, { ttlMs: 60 });
      await elapse(120);
      expectSame(await store.get(`${prefix}brief`), undefined, "get afterwards");
    },
  ],
  [
    "increment counts from 0, down too, loses none of many at once, and gives each its own sum",
    async ({ store, other, prefix }) => {
      const key = `${prefix}count`;
      expectSame([await store.increment(key, 5), await other.increment(key, -3)], [5, 2], "the sums");
      const sums = await Promise.all(
        Array.from({ length: 60 }, (_, index) => (index % 2 ? store : other).increment(key, 1)),
      );
      expectSame(new Set(sums).size, 60, "different sums");
      expectSame((await store.get(key))?.value, 62, "the number in the end");
    },
  ],
  [
    "increment refuses parts of numbers and entries that are no number",
    async ({ store, prefix }) => {
      await store.set(`${prefix}text`, "1");
      expectSame(await rejectionOf(store.increment(`${prefix}text`, 1)), "VALIDATION_FAILED", "an entry of text");
      for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        expectSame(await rejectionOf(store.increment(`${prefix}new`, amount)), "VALIDATION_FAILED", String(amount));
      }
      expectSame(await store.get(`${prefix}new`), undefined, "nothing was written");
    },
  ],
  [
    "the time of a counter runs from its creation, later additions do not prolong it",
    async ({ store, prefix }) => {
      const key = `${prefix}window`;
      await store.increment(key, 1, { ttlMs: 1_000 });
      await elapse(600);
      expectSame(await store.increment(key, 1, { ttlMs: 1_000 }), 2, "within its time");
      await elapse(600);
      expectSame(await store.increment(key, 1, { ttlMs: 1_000 }), 1, "after its time");
    },
  ],
];
