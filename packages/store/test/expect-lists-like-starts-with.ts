import type { Store } from "@bucketkit/core/store";
import fc from "fast-check";
import { expect } from "vitest";

/** Signs that mean something in some pattern, and what UTF-8 and databases lose. */
const sign = fc.constantFrom(
  "a",
  "b",
  "%",
  "_",
  "*",
  "?",
  "[",
  "]",
  "^",
  "-",
  "\\",
  "{",
  "\0",
  "é",
  "🙂",
  "\ud83d",
  "\ude42",
);
const text = fc.array(sign, { maxLength: 4 }).map((signs) => signs.join(""));

/** Passes when `list` gives, for any keys and prefixes, exactly the keys that begin with the prefix. */
export async function expectListsLikeStartsWith(store: Store): Promise<void> {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 12 }), text, async (endings, prefix) => {
      const space = `${++round}/`;
      for (const ending of endings) await store.set(space + ending, ending);
      const found: string[] = [];
      for await (const { key, value } of store.list(space + prefix)) {
        expect(key).toBe(space + value);
        found.push(key);
      }
      const wanted = endings.filter((ending) => ending.startsWith(prefix)).map((ending) => space + ending);
      expect(found.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 100 },
  );
}
