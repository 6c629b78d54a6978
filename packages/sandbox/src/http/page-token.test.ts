import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePageToken, encodePageToken } from "./page-token.js";

describe("page tokens", () => {
  it("give their page back and are no numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000 }), (page) => {
        expect(decodePageToken(encodePageToken(page))).toBe(page);
        expect(Number(encodePageToken(page))).toBeNaN();
      }),
    );
  });

  it("are refused when nobody gave them out", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const page = decodePageToken(text);
        if (page !== undefined) expect(encodePageToken(page)).toBe(text);
      }),
    );
  });
});
