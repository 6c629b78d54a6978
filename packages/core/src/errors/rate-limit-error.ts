import { ResponseError } from "./response-error.js";
import { retryAfterMs } from "./retry-after.js";

/** What is known about a limit that was reached. */
export interface RateLimitFacts {
  /** What is limited: Bitbucket's name for it where it gave one, else that of {@link rateBudget}. */
  readonly resource?: string | undefined;
  /** When to try again. */
  readonly retryAt?: Date | undefined;
  /** Whether `retryAt` is a guess: Bitbucket usually does not say. */
  readonly estimated?: boolean | undefined;
}

/** The hourly budget of the credential is used up: status 429. Clients with {@link retry} or {@link rateBudget} add the facts about it. */
export class RateLimitError extends ResponseError implements RateLimitFacts {
  static override readonly kind = "RateLimitError";
  declare readonly resource?: string | undefined;
  declare readonly retryAt?: Date | undefined;
  declare readonly estimated?: boolean | undefined;

  /** Seconds to wait as Bitbucket gave them, counted from its answer; it usually gives none. */
  get retryAfterSeconds(): number | undefined {
    const wait = retryAfterMs(this.headers["retry-after"], this.headers.date);
    return wait && Math.ceil(wait / 1000);
  }
}

/** Whether an error says that the budget of the credential is used up. */
export function isRateLimited(error: unknown): error is RateLimitError {
  return RateLimitError.isInstance(error);
}
