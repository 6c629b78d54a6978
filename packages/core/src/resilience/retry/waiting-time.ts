/** Milliseconds of the first pause after a fault, before chance. */
const faultBaseMs = 500;
const longestFaultMs = 20_000;

/** Milliseconds of the first wait after a 429 that does not say how long. */
export const rateLimitBaseMs = 5_000;
const longestRateLimitMs = 300_000;

/** The rolling window of Bitbucket's limits: nobody has a reason to ask for more. */
const longestAskedMs = 3_600_000;

/**
 * How long to pause after a fault: by chance from nothing to a bound that doubles each time, so that those who failed together do not come
 * back together.
 *
 * @param count - faults of this call before, from 0.
 */
export function faultPauseMs(count: number, chance: number): number {
  return chance * Math.min(longestFaultMs, faultBaseMs * 2 ** count);
}

/** How long to wait after a 429 without word of when: 5 s, doubled each time up to 5 minutes, and up to as much again by chance. */
export function rateLimitWaitMs(count: number, chance: number): number {
  return Math.min(longestRateLimitMs, rateLimitBaseMs * 2 ** count * (1 + chance));
}

/** How long to wait when the server says so: never less, a twentieth more by chance, and no more than an hour. */
export function askedWaitMs(retryAfter: number, chance: number): number {
  return Math.min(longestAskedMs, retryAfter * (1 + chance / 20));
}
