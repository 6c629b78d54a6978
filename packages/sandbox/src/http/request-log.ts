import type { CredentialRecord } from "../state/entities.js";

/** One request that the sandbox answered. It never holds a credential. */
export interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  /** Path and query, with the values of token-like parameters removed. */
  readonly url: string;
  /** The operation, or `git-upload-pack` / `git-receive-pack`, or `undefined` when no operation has this URL. */
  readonly operationId: string | undefined;
  readonly status: number;
  readonly credentialKind: CredentialRecord["kind"] | "anonymous" | "invalid";
  readonly milliseconds: number;
  /** What went wrong inside the sandbox; only with status 500. */
  readonly failure?: string;
}

/** The requests of a sandbox, oldest first. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  add(entry: LoggedRequest): void;
  clear(): void;
}

const secretParameters = /([?&](?:access_token|token|jwt|client_secret|code|password|private_token)=)[^&#]*/gi;

/**
 * An empty {@link RequestLog}.
 *
 * @param capacity - entries kept; the oldest go first. Default 10,000.
 */
export function createRequestLog(capacity = 10_000): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add(entry) {
      entries.push({ ...entry, url: entry.url.replace(secretParameters, "$1***") });
      if (entries.length > capacity) entries.splice(0, entries.length - capacity);
    },
    clear: () => void entries.splice(0),
  };
}
