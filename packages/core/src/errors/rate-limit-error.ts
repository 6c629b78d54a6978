import { ResponseError } from "./response-error.js";

/** The hourly budget of the credential is used up: status 429. */
export class RateLimitError extends ResponseError {
  static override readonly kind = "RateLimitError";

  /** Seconds to wait as Bitbucket gave them, counted from its answer; it usually gives none. */
  get retryAfterSeconds(): number | undefined {
    const { "retry-after": value = "", date = "" } = this.headers;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    const wait = /^[A-Z][a-z]{2}, \d/.test(value)
      ? (Date.parse(value) - (Date.parse(date) || Date.now())) / 1000
      : Number.NaN;
    return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : undefined;
  }
}

/** Whether an error says that the budget of the credential is used up. */
export function isRateLimited(error: unknown): error is RateLimitError {
  return RateLimitError.isInstance(error);
}
