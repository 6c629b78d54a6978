import type { Clock } from "../../src/resilience/clock.js";

/** A clock that stands still but for pauses, which are over at once; with all of them noted. */
export interface ManualClock extends Clock {
  readonly pauses: number[];
  /** The time that `now` gives. */
  time: number;
  /** The number that `random` gives. */
  chance: number;
}

/** Makes the clock; chance is 0 until it is set. */
export function manualClock(): ManualClock {
  const clock: ManualClock = {
    pauses: [],
    time: Date.parse("2026-11-25T10:00:00Z"),
    chance: 0,
    now: () => clock.time,
    random: () => clock.chance,
    async pause(milliseconds, signal) {
      signal?.throwIfAborted();
      clock.pauses.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  return clock;
}
