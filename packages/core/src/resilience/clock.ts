import { pause } from "../client/pause.js";

/** Time and chance, so that tests need neither wait nor luck. */
export interface Clock {
  /** The time in milliseconds since 1970. Default `Date.now`. */
  now(): number;
  /** A number from 0 to 1. Default `Math.random`. */
  random(): number;
  /** Waits; rejects with the reason of the signal when that is aborted. Default: a timer. */
  pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The real one. Looks its functions up at each call, so that those who replace the global ones are served too. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  pause,
};
