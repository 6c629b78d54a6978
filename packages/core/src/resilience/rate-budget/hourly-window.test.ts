import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourlyWindow, pieceMs } from "./hourly-window.js";

const hour = 3_600_000;

describe("hourlyWindow", () => {
  it("counts what is up to an hour old, by pieces of five minutes", () => {
    const window = hourlyWindow();
    window.add(0, 3);
    window.add(pieceMs, 2);
    expect(window.used(hour)).toBe(5);
    expect(window.used(hour + pieceMs - 1)).toBe(5);
    expect(window.used(hour + pieceMs)).toBe(2);
    expect(window.used(10 * hour)).toBe(0);
  });

  it("says when there is room again", () => {
    const window = hourlyWindow();
    window.add(0, 3);
    window.add(pieceMs, 2);
    expect(window.freeAt(pieceMs, 6)).toBe(pieceMs);
    expect(window.freeAt(pieceMs, 5)).toBe(hour + pieceMs);
    expect(window.freeAt(pieceMs, 2)).toBe(hour + 2 * pieceMs);
    expect(window.freeAt(pieceMs, 0)).toBeGreaterThan(hour);
  });

  it("takes what others have counted", () => {
    const window = hourlyWindow();
    window.set(0, 7);
    window.set(0, 9);
    expect(window.used(1)).toBe(9);
  });

  it("never lets more than the limit through in any hour, and lets it through again after the time it says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 20 * 60_000 }), { minLength: 1, maxLength: 200 }),
        (limit, gaps) => {
          const window = hourlyWindow();
          const sent: number[] = [];
          let time = 1_790_000_000_000;
          for (const gap of gaps) {
            time += gap;
            if (window.used(time) >= limit) {
              const free = window.freeAt(time, limit);
              expect(free).toBeGreaterThan(time);
              expect(free - time).toBeLessThanOrEqual(hour + pieceMs);
              time = free;
            }
            expect(window.used(time)).toBeLessThan(limit);
            window.add(time, 1);
            sent.push(time);
          }
          for (const end of sent)
            expect(sent.filter((moment) => moment <= end && moment > end - hour).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
