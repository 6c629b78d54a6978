import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after.js";

const date = "Wed, 25 Nov 2026 10:00:00 GMT";

describe("retryAfterMs", () => {
  it.each([
    ["0", 0],
    ["120", 120_000],
    ["999999999", 999_999_999_000],
    ["Wed, 25 Nov 2026 10:00:30 GMT", 30_000],
    ["Wed, 25 Nov 2026 09:00:00 GMT", 0],
    ["Fri, 31 Dec 9999 23:59:59 GMT", Date.parse("9999-12-31T23:59:59Z") - Date.parse(date)],
  ])("reads %s", (value, expected) => {
    expect(retryAfterMs(value, date)).toBe(expected);
  });

  it.each([
    "",
    "-1",
    "1.5",
    "1e9",
    "0x10",
    " 5",
    "5 ",
    "+5",
    "9999999999",
    "soon",
    "2026-11-25T10:00:30Z",
    "Wed, 99 Foo",
    "NaN",
    "Infinity",
  ])("does not believe %j", (value) => {
    expect(retryAfterMs(value, date)).toBeUndefined();
  });

  it("counts a date from the clock it was made with, or from ours", () => {
    const later = new Date(Date.now() + 60_000).toUTCString();
    expect(retryAfterMs(later, new Date(Date.now() - 600_000).toUTCString())).toBeGreaterThan(650_000);
    expect(retryAfterMs(later)).toBeGreaterThan(58_000);
    expect(retryAfterMs(later)).toBeLessThanOrEqual(60_000);
    expect(retryAfterMs(later, "nonsense")).toBeLessThanOrEqual(60_000);
  });

  it("reads every date that servers write, and every count of seconds", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(date), max: new Date("9999-12-31"), noInvalidDate: true }), (until) => {
        expect(retryAfterMs(until.toUTCString(), date)).toBe(
          Math.floor(until.getTime() / 1000) * 1000 - Date.parse(date),
        );
      }),
    );
    fc.assert(fc.property(fc.nat(999_999_999), (seconds) => retryAfterMs(String(seconds)) === seconds * 1000));
  });

  it("gives nothing or a time that is finite and not negative, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, sent) => {
        const wait = retryAfterMs(value, sent);
        return wait === undefined || (Number.isFinite(wait) && wait >= 0);
      }),
      { numRuns: 10_000 },
    );
  });

  it("reads a megabyte of nonsense at once", () => {
    for (const piece of ["1", "Wed, 1", "a, "]) {
      const start = performance.now();
      retryAfterMs(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
