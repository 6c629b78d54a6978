/** What every call accepts beside its parameters. */
export interface CallOptions {
  /** Cancels the call; it then rejects with the reason of this signal. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call gives up; default that of the client. */
  readonly timeoutMs?: number | undefined;
}
