import { invalid } from "../errors/validation-error.js";

/** What a batch will need. */
export interface BatchEstimate {
  readonly items: number;
  /** Requests for one item, as measured on a few or known beforehand. */
  readonly requestsPerItem: number;
  /** Requests an hour; 1,000 for most credentials. Default 1,000. */
  readonly budgetPerHour?: number;
  /** Requests of this hour that are used up already. Default 0. */
  readonly used?: number;
  /** Milliseconds one request takes. Default 250. */
  readonly requestMs?: number;
  /** Items under way at once. Default 4. */
  readonly concurrency?: number;
}

/** What to expect before a batch is begun. */
export interface BatchPlan {
  readonly requests: number;
  /** Milliseconds of work. */
  readonly workMs: number;
  /** Milliseconds of waiting for the budget on top of the work. */
  readonly waitMs: number;
  /** One sentence for people: "About 1,240 requests, budget 1,000 an hour: 15 minutes of waiting." */
  readonly summary: string;
}

/**
 * Estimates what a batch costs in requests and in waiting, before anything is sent.
 *
 * Bitbucket counts requests over a rolling hour, so whatever goes beyond the budget waits until an hour after the first ones.
 *
 * @throws {@link ValidationError} for a number that makes no sense.
 * @example
 * ```ts
 * import { planBatch } from "@bucketkit/core";
 *
 * console.log(planBatch({ items: 310, requestsPerItem: 4 }).summary);
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function planBatch(estimate: BatchEstimate): BatchPlan {
  const { items, requestsPerItem, budgetPerHour = 1000, used = 0, requestMs = 250, concurrency = 4 } = estimate;
  for (const [name, value, least] of [
    ["items", items, 0],
    ["requestsPerItem", requestsPerItem, 0],
    ["budgetPerHour", budgetPerHour, 1],
    ["used", used, 0],
    ["requestMs", requestMs, 0],
    ["concurrency", concurrency, 1],
  ] as const) {
    if (!(value >= least && Number.isFinite(value)))
      throw invalid(name, `must be a number from ${least}, not ${value}.`);
  }
  const requests = Math.ceil(items * requestsPerItem);
  const workMs = Math.round((requests * requestMs) / concurrency);
  // The budget comes back an hour after it was spent: full hours for each full budget, none for what still fits.
  const hours = Math.max(0, Math.ceil((requests + used) / budgetPerHour) - 1);
  const waitMs = Math.max(0, hours * 3_600_000 - workMs);
  const count = (value: number) => Math.round(value).toLocaleString("en-US");
  const wait = waitMs ? `${inWords(waitMs)} of waiting` : "no waiting";
  return {
    requests,
    workMs,
    waitMs,
    summary: `About ${count(requests)} requests, budget ${count(budgetPerHour)} an hour: ${wait}.`,
  };
}

function inWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 90) return `${minutes} minute${minutes === 1 ? "" : "s"}`;
  const hours = Math.round(minutes / 6) / 10;
  return `${hours} hours`;
}
