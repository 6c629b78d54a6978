import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeKey, encodeKey, encodePrefix } from "./encode-key.js";

/** Any text, halves of surrogate pairs and NUL included. */
const key = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("a", "\0", "\\", "\ud83d", "\ude00", "é", "005c"), { maxLength: 8 })
    .map((all) => all.join("")),
);

describe("encodeKey", () => {
  it("gives back any key, and holds nothing that UTF-8 loses", () => {
    fc.assert(
      fc.property(key, (name) => {
        const text = encodeKey(name);
        expect(decodeKey(text)).toBe(name);
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
        expect(text).not.toContain("\0");
      }),
    );
  });

  it("begins with the encoding of every beginning of the key", () => {
    fc.assert(
      fc.property(key, key, (beginning, rest) => {
        expect(encodeKey(beginning + rest).startsWith(encodePrefix(beginning))).toBe(true);
      }),
    );
  });

  it("begins with the encoding of nothing else", () => {
    fc.assert(
      fc.property(key, key, (name, other) => {
        const isPair = /[\uD800-\uDBFF]$/.test(other);
        if (!isPair && encodeKey(name).startsWith(encodePrefix(other))) expect(name.startsWith(other)).toBe(true);
      }),
    );
  });
});
