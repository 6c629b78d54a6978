import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.js";

describe("decodeText", () => {
  it("gives the text of its bytes, without a byte order mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toBe(text.replace(/^\ufeff/, ""));
      }),
    );
  });

  it.each([[[0xff]], [[0x41, 0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]]])("refuses the bytes %j", (bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes))).toThrow(TypeError);
  });
});
