import type { Priority } from "../../client/call-options.js";
import type { ClientResponse } from "../../client/client-request.js";
import type { ResourceUsage } from "../../client/usage.js";
import { retryAfterMs } from "../../errors/retry-after.js";
import { type HourlyWindow, hourlyWindow, pieceMs } from "./hourly-window.js";
import { readRateHeaders } from "./read-rate-headers.js";
import type { SharedCount } from "./shared-count.js";

/** The budget of one kind of request. */
export interface ResourceBudget {
  /** Takes leave for one request; a promise only where a store is asked. */
  take(time: number, priority: Priority): boolean | Promise<boolean>;
  /** The earliest time at which a request may get leave. */
  freeAt(time: number, priority: Priority): number;
  /** Takes in what an answer tells. */
  learn(response: ClientResponse, time: number): void;
  usage(time: number): ResourceUsage;
}

/** What a budget is made with. */
export interface ResourceBudgetOptions {
  /** The limit someone chose; never exceeded. */
  readonly given: number | undefined;
  /** The limit until an answer tells another one. */
  readonly assumed: number | undefined;
  readonly share: ((window: HourlyWindow) => SharedCount) | undefined;
  readonly onStoreError: ((error: unknown) => void) | undefined;
}

/** Parts of the limit that calls may use up: what batch jobs leave is there for people. */
const shares: Readonly<Record<Priority, number>> = { batch: 0.8, normal: 0.95, interactive: 1 };

/** A 429 without word of how long holds others of its kind back for so long. */
const unknownPauseMs = 5_000;
const longestPauseMs = 3_600_000;

/** Makes the budget of one kind of request. */
export function resourceBudget({ given, assumed, share, onStoreError }: ResourceBudgetOptions): ResourceBudget {
  const window = hourlyWindow();
  /** What others have used up, as far as Bitbucket let on. */
  const foreign = hourlyWindow();
  const shared = share?.(window);
  let requests = 0;
  let learned: number | undefined;
  let pausedUntil = 0;

  const limit = () =>
    Math.min(given ?? Number.POSITIVE_INFINITY, learned ?? (given || assumed) ?? Number.POSITIVE_INFINITY);
  const capOf = (priority: Priority) => Math.ceil(limit() * shares[priority]);
  const used = (time: number) => window.used(time) + foreign.used(time);
  const takeHere = (time: number, cap: number): boolean => {
    if (used(time) >= cap) return false;
    window.add(time, 1);
    return true;
  };
  return {
    take(time, priority) {
      if (time < pausedUntil) return false;
      requests++;
      const cap = capOf(priority);
      const count = (taken: boolean) => {
        if (!taken) requests--;
        return taken;
      };
      if (!shared || cap === Number.POSITIVE_INFINITY) return count(takeHere(time, cap));
      const others = foreign.used(time);
      return shared
        .take(time, cap - others, capOf("batch") - others)
        .catch((error: unknown) => {
          onStoreError?.(error);
          return takeHere(time, cap);
        })
        .then(count);
    },
    freeAt(time, priority) {
      const cap = capOf(priority);
      const free =
        used(time) < cap ? time : Math.max(window.freeAt(time, cap - foreign.used(time)), foreign.freeAt(time, cap));
      return Math.max(pausedUntil, Math.min(free, time + longestPauseMs + pieceMs));
    },
    learn({ status, headers }, time) {
      const told = readRateHeaders(headers);
      learned = told.limit ?? learned;
      // Others use the credential too, and Bitbucket says so only when four fifths are gone.
      if (told.isNear && limit() < Number.POSITIVE_INFINITY)
        foreign.add(time, Math.max(0, Math.ceil(limit() * shares.batch) - used(time)));
      if (status !== 429) return;
      const asked = retryAfterMs(headers.get("retry-after") ?? undefined, headers.get("date") ?? undefined);
      pausedUntil = Math.max(pausedUntil, time + Math.min(asked || unknownPauseMs, longestPauseMs));
    },
    usage(time) {
      const known = limit();
      return { requests, used: used(time), limit: known === Number.POSITIVE_INFINITY ? undefined : known };
    },
  };
}
