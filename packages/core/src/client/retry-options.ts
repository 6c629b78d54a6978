/** When and how often a request is sent again; see {@link retry}. */
export interface RetryOptions {
  /** How often one call is sent again after faults of the network or of Bitbucket. Default 4. Rate limits have only `maxWaitMs`. */
  readonly retries?: number | undefined;
  /** Milliseconds after which a call that met faults is not sent again, waits for rate limits aside. Default 60,000. */
  readonly budgetMs?: number | undefined;
  /** Milliseconds one call waits for rate limits in all. Default 60,000; without end for calls of priority `batch`. */
  readonly maxWaitMs?: number | undefined;
}
