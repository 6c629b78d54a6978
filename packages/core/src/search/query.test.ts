import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { query } from "./query.js";

describe("query", () => {
  it("writes each kind of value as the language has it", () => {
    expect(query`state = ${"OPEN"} AND draft = ${false} AND closed_by = ${null} AND id > ${-10.302}`).toBe(
      'state = "OPEN" AND draft = false AND closed_by = null AND id > -10.302',
    );
    expect(query`updated_on > ${new Date("2026-01-02T03:04:05Z")}`).toBe("updated_on > 2026-01-02T03:04:05.000Z");
    expect(query`state IN ${["OPEN", "MERGED"]} AND id IN ${[1, 2]}`).toBe(
      'state IN ("OPEN", "MERGED") AND id IN (1, 2)',
    );
    expect(query`size > ${1e21} AND ratio < ${1e-7}`).toBe("size > 1000000000000000000000 AND ratio < 0.0000001");
  });

  it("keeps a value inside its quotes whatever it holds", () => {
    expect(query`title ~ ${'" OR state = "MERGED'}`).toBe('title ~ "\\" OR state = \\"MERGED"');
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = query`title = ${value}`;
        const quoted = /^title = "((?:[^"\\]|\\[\s\S])*)"$/.exec(text);
        const unescaped = quoted?.[1]?.replace(
          /\\([\s\S])/g,
          (_all, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? letter,
        );
        expect(unescaped).toBe(value);
      }),
    );
  });

  it.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], [[]], [new Date(Number.NaN)], [{}], [[undefined]]])(
    "refuses %j and says which value",
    (value) => {
      expect(() => query`id = ${1} AND x = ${value as never}`).toThrow("value 2");
    },
  );
});
