import type { RetryOptions } from "./retry-options.js";

/** Who goes first when the budget gets short: people, everything else, or jobs that can wait. */
export type Priority = "interactive" | "normal" | "batch";

/** What every call accepts beside its parameters. */
export interface CallOptions {
  /** Cancels the call; it then rejects with the reason of this signal. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call gives up; default that of the client. With {@link retry} it counts for each attempt. */
  readonly timeoutMs?: number | undefined;
  /** Place in the queue of {@link rateBudget}. Default `normal`. */
  readonly priority?: Priority | undefined;
  /** `false`: never sent again. Otherwise changes what {@link retry} was made with, for this call. */
  readonly retry?: false | RetryOptions | undefined;
}
