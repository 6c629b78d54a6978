import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeQuery } from "./encode-query.js";

describe("encodeQuery", () => {
  it("encodes a plus, which Bitbucket would read as a space", () => {
    expect(encodeQuery({ fields: "+values.reviewers,-links" })).toBe("fields=%2Bvalues.reviewers%2C-links");
  });

  it("repeats the name of a list and leaves out what is undefined", () => {
    expect(encodeQuery({ state: ["OPEN", "MERGED"], page: undefined, pagelen: 50, topic: true })).toBe(
      "state=OPEN&state=MERGED&pagelen=50&topic=true",
    );
    expect(encodeQuery({ page: undefined })).toBe("");
    expect(encodeQuery(undefined)).toBe("");
  });

  it.each([[null], [{}], [[["a"]]], [Symbol("x")], [() => 1]])("refuses %s and names it", (value) => {
    expect(() => encodeQuery({ q: value })).toThrow("query.q");
  });

  it("is read back by any parser of query strings", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => !/\p{Surrogate}/u.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (pairs) => {
        const query = Object.fromEntries(pairs);
        expect([...new URLSearchParams(encodeQuery(query))]).toEqual(Object.entries(query));
      }),
    );
  });
});
