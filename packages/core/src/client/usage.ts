/** Requests of one kind, as Bitbucket limits them; see {@link rateBudget}. */
export interface ResourceUsage {
  /** Requests sent since the client was made. */
  readonly requests: number;
  /** Requests that count now: those of the last hour, by all processes that share the budget as far as they are known. */
  readonly used: number;
  /** Requests an hour, or `undefined` while no limit is known. */
  readonly limit: number | undefined;
}

/** What a client has done so far. */
export interface Usage {
  /** By kind: `repositories`, `raw-files`, `archives`, `webhooks`, `properties`, `anonymous`, `other`. */
  readonly resources: Readonly<Record<string, ResourceUsage>>;
  /** Answers from the cache, with or without asking Bitbucket whether they still hold. */
  readonly cacheHits: number;
  /** Calls that got the answer of an identical one that was under way. */
  readonly shared: number;
  /** Requests that were sent again. */
  readonly retries: number;
  /** Times a request was held back. */
  readonly waits: number;
  /** Milliseconds of that, all together. */
  readonly waitedMs: number;
}
