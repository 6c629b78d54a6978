import type { Store, StoreEntry } from "../store.js";
import { elapse, expectSame, rejectionOf, type StoreRule } from "./conformance-case.js";

const values: readonly unknown[] = [
  null,
  false,
  0,
  -1.5,
  "",
  "text with \u0000, é, 日本語 and 🙂",
  [],
  [1, [null]],
  {},
  { a: { b: [{ c: null }] } },
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'),
];

/** Keys that some backends would confuse, lose or take for patterns and paths. */
const keys = [
  "a",
  "A",
  "a/b",
  "a/../b",
  "../a",
  "a b",
  "a%",
  "a_",
  "a*",
  "a?",
  "[a]",
  "a\\",
  "a'\"",
  "é",
  "日本",
  "__proto__",
];

async function listed(store: Store, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.list(prefix)) found.push(key);
  return found.sort();
}

/** Rules of reading, writing, deleting and listing. */
export const entryRules: readonly StoreRule[] = [
  [
    "get gives nothing for a key that was never written",
    async ({ store, prefix }) => expectSame(await store.get(`${prefix}none`), undefined, "get"),
  ],
  [
    "get gives every JSON value as it was set, under its key and version",
    async ({ store, other, prefix }) => {
      for (const [index, value] of values.entries()) {
        const version = await store.set(`${prefix}${index}`, value);
        expectSame(
          await other.get(`${prefix}${index}`),
          { key: `${prefix}${index}`, value, version },
          `value ${index}`,
        );
      }
    },
  ],
  [
    "values are copies: changing what was set or read changes nothing stored",
    async ({ store, prefix }) => {
      const value = { list: [1] };
      await store.set(`${prefix}copy`, value);
      value.list.push(2);
      const read = await store.get<{ list: number[] }>(`${prefix}copy`);
      read?.value.list.push(3);
      expectSame((await store.get(`${prefix}copy`))?.value, { list: [1] }, "the stored value");
    },
  ],
  [
    "values of a megabyte are kept whole",
    async ({ store, other, prefix }) => {
      const value = "0123456789abcdef".repeat(2 ** 16);
      await store.set(`${prefix}large`, value);
      expectSame((await other.get<string>(`${prefix}large`))?.value === value, true, "a value of 1 MiB");
    },
  ],
  [
    "keys are told apart character by character, whatever they look like",
    async ({ store, other, prefix }) => {
      for (const key of keys) await store.set(prefix + key, key);
      for (const key of keys) expectSame((await other.get(prefix + key))?.value, key, `key ${key}`);
    },
  ],
  [
    "keys of 500 characters that differ in the last one are two",
    async ({ store, prefix }) => {
      const long = prefix + "k".repeat(500 - prefix.length);
      await store.set(`${long}1`, 1);
      await store.set(`${long}2`, 2);
      expectSame((await store.get(`${long}1`))?.value, 1, "the first");
    },
  ],
  [
    "set refuses an empty key, a time that is not positive, and what JSON cannot hold",
    async ({ store, prefix }) => {
      const circle: { self?: unknown } = {};
      circle.self = circle;
      for (const value of [undefined, () => 1, 1n, circle]) {
        expectSame(await rejectionOf(store.set(`${prefix}bad`, value)), "VALIDATION_FAILED", typeof value);
      }
      expectSame(await rejectionOf(store.set("", 1)), "VALIDATION_FAILED", "an empty key");
      for (const ttlMs of [0, -1, Number.NaN]) {
        expectSame(await rejectionOf(store.set(`${prefix}bad`, 1, { ttlMs })), "VALIDATION_FAILED", `ttlMs ${ttlMs}`);
      }
      expectSame(await store.get(`${prefix}bad`), undefined, "nothing was written");
    },
  ],
  [
    "every write gives a version the key has not had, also after a deletion and for the same value",
    async ({ store, other, prefix }) => {
      const key = `${prefix}version`;
      const seen = [await store.set(key, 1), await other.set(key, 1)];
      await store.increment(key, 0);
      seen.push((await store.get(key))?.version ?? "");
      await store.delete(key);
      seen.push(await store.set(key, 1));
      await store.delete(key);
      seen.push((await other.compareAndSet(key, undefined, 1)) ?? "");
      expectSame(new Set(seen).size, seen.length, `versions ${seen}`);
    },
  ],
  [
    "delete removes, and tells exactly one of many callers that there was something",
    async ({ store, other, prefix }) => {
      await store.set(`${prefix}once`, 1);
      const told = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).delete(`${prefix}once`)),
      );
      expectSame(told.filter(Boolean).length, 1, "callers told true");
      expectSame(await store.get(`${prefix}once`), undefined, "get afterwards");
    },
  ],
  [
    "list gives the entries below a prefix, all of them, and takes no character of it for a pattern",
    async ({ store, other, prefix }) => {
      const many = Array.from({ length: 300 }, (_, index) => `${prefix}many/${index}`);
      await Promise.all(many.map((key) => store.set(key, 1)));
      expectSame(await listed(other, `${prefix}many/`), [...many].sort(), "300 entries");
      for (const key of keys) await store.set(`${prefix}odd/${key}`, key);
      for (const pattern of ["a%", "a_", "a*", "a?", "[a]", "a\\"]) {
        expectSame(await listed(store, `${prefix}odd/${pattern}`), [`${prefix}odd/${pattern}`], `prefix ${pattern}`);
      }
      const entries: StoreEntry[] = [];
      for await (const entry of store.list(`${prefix}many/7`)) entries.push(entry);
      const [first] = entries;
      expectSame(first && (await store.get(first.key)), first, "an entry as get gives it");
    },
  ],
  [
    "an entry whose time is over is absent for get, list and delete, and free for compareAndSet",
    async ({ store, other, prefix }) => {
      const key = `${prefix}brief`;
      const version = await store.set(key, 1, { ttlMs: 500 });
      expectSame((await other.get(key))?.value, 1, "get in time");
      await elapse(600);
      expectSame(await other.get(key), undefined, "get afterwards");
      expectSame(await listed(store, key), [], "list afterwards");
      expectSame(await store.delete(key), false, "delete afterwards");
      expectSame(await store.compareAndSet(key, version, 2), undefined, "compareAndSet with the old version");
      expectSame(typeof (await store.compareAndSet(key, undefined, 2)), "string", "compareAndSet as if absent");
    },
  ],
  [
    "a write without ttlMs makes an entry stay that would have ended",
    async ({ store, prefix }) => {
      await store.set(`${prefix}kept`, 1, { ttlMs: 60 });
      await store.set(`${prefix}kept`, 2);
      await elapse(120);
      expectSame((await store.get(`${prefix}kept`))?.value, 2, "get afterwards");
    },
  ],
];
