/** What a worker is told to do. */
export type Work =
  | {
      readonly does: "refresh";
      readonly key: string;
      /** Of the token endpoint. */
      readonly url: string;
      readonly callers: number;
      readonly timeoutMs: number;
      /** Whether it stops for ever, with the lock in its hand, before or after it has asked the endpoint. */
      readonly stopsAt?: "before" | "after";
    }
  | { readonly does: "writeLate"; readonly key: string; readonly leaseMs: number }
  | { readonly does: "count"; readonly key: string; readonly times: number };

/** What came of a refresh: the tokens of the callers, and the codes of what failed. */
export interface RefreshReport {
  readonly tokens: readonly string[];
  readonly failures: readonly string[];
}

/** What came of a write with a lock that may have been lost. */
export interface WriteReport {
  readonly fence: number;
  readonly hasWritten: boolean;
  readonly wasTold: boolean;
}
