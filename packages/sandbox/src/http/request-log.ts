import type { ScopeDialect } from "../state/credential-record.js";

/** One request that the sandbox answered. It never holds a credential. */
export interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  /** Path and query, with the values of token-like parameters removed. */
  readonly url: string;
  /** The operation, or `git-upload-pack`, `git-receive-pack` or `archive`, or `undefined` when no operation has this URL. */
  readonly operationId: string | undefined;
  readonly status: number;
  /** Such as `apiToken`; `anonymous` without a credential, `invalid` for one that is not accepted. */
  readonly credentialKind: string;
  readonly dialect?: ScopeDialect;
  /** Scopes of the operation in the dialect of the credential. */
  readonly neededScopes: readonly string[];
  /** Scopes of the credential. */
  readonly heldScopes: readonly string[];
  readonly userAgent: string | undefined;
  /** By the sandbox's clock. */
  readonly startedAt: string;
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

const secretParameters =
  /([?&](?:access_token|token|jwt|client_secret|code|password|private_token|signature)=)[^&#]*/gi;

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
      entries.push(entry.url.includes("=") ? { ...entry, url: entry.url.replace(secretParameters, "$1***") } : entry);
      if (entries.length > capacity) entries.splice(0, entries.length - capacity);
    },
    clear: () => void entries.splice(0),
  };
}
