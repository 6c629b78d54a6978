import type { RetryOptions } from "../../client/retry-options.js";
import type { RetryDecision } from "./decide-retry.js";
import { askedWaitMs, faultPauseMs, rateLimitBaseMs, rateLimitWaitMs } from "./waiting-time.js";

/** What one call has been through. */
export interface CallHistory {
  /** Faults that were answered by sending again, free ones aside. */
  readonly faults: number;
  readonly rateLimits: number;
  /** Milliseconds waited for rate limits. */
  readonly waitedMs: number;
  /** Whether an attempt without a good answer may have been carried out all the same. */
  readonly mayBeDone: boolean;
  /** Whether a closed connection was replaced already. */
  readonly hasReconnected: boolean;
}

/** The history of a call that was not sent yet. */
export const freshCall: CallHistory = {
  faults: 0,
  rateLimits: 0,
  waitedMs: 0,
  mayBeDone: false,
  hasReconnected: false,
};

/** What to do next: hand over what there is, with the wait it would have taken, or wait and send again. */
export type NextStep =
  | {
      readonly kind: "stop";
      readonly history: CallHistory;
      readonly needed?: { readonly ms: number; readonly estimated: boolean };
    }
  | {
      readonly kind: "again";
      readonly history: CallHistory;
      readonly waitMs: number;
      readonly reason: "rate-limit" | "fault";
    };

/**
 * The next step of a call after an attempt.
 *
 * @param elapsedMs - since the call began, waits for rate limits aside.
 * @param chance - from 0 to 1.
 */
export function nextStep(
  decision: RetryDecision,
  history: CallHistory,
  { retries = 4, budgetMs = 60_000, maxWaitMs = 60_000 }: RetryOptions,
  elapsedMs: number,
  chance: number,
): NextStep {
  if (decision.kind === "give-up") return { kind: "stop", history };
  const { retryAfter = 0 } = decision;
  if (decision.kind === "rate-limit") {
    const left = maxWaitMs - history.waitedMs;
    const estimated = retryAfter === 0;
    const wait = estimated ? rateLimitWaitMs(history.rateLimits, chance) : askedWaitMs(retryAfter, chance);
    // Coming back before the time that was named is in vain; without one the last try comes at the end of the patience.
    if (left < (estimated ? rateLimitBaseMs : retryAfter) && left < wait)
      return { kind: "stop", history, needed: { ms: estimated ? wait : retryAfter, estimated } };
    const waitMs = Math.min(wait, left);
    const after = { ...history, rateLimits: history.rateLimits + 1, waitedMs: history.waitedMs + waitMs };
    return { kind: "again", history: after, waitMs, reason: "rate-limit" };
  }
  const tried = { ...history, mayBeDone: history.mayBeDone || decision.network !== "unsent" };
  if (decision.network === "reset" && !history.hasReconnected)
    return { kind: "again", history: { ...tried, hasReconnected: true }, waitMs: 0, reason: "fault" };
  const waitMs = retryAfter > 0 ? askedWaitMs(retryAfter, chance) : faultPauseMs(history.faults, chance);
  if (history.faults >= retries || elapsedMs + waitMs > budgetMs) return { kind: "stop", history: tried };
  return { kind: "again", history: { ...tried, faults: history.faults + 1 }, waitMs, reason: "fault" };
}
