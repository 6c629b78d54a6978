import { BitbucketKitError } from "./bitbucketkit-error.js";
import type { BitbucketKitErrorCode } from "./error-codes.js";
import { redactUrl } from "./redact.js";

/** What a {@link RequestError} knows about the request that got no usable answer. */
export interface RequestErrorFacts {
  readonly method: string;
  readonly url: string;
  readonly operationId?: string | undefined;
  /** What led to it, with secrets removed. */
  readonly cause?: unknown;
  /** Default true. */
  readonly isRetryable?: boolean;
  readonly phase?: TimeoutPhase | undefined;
}

/** Which wait was too long: for the connection, for the headers, between two pieces of the body, or all in all. */
export type TimeoutPhase = "connect" | "headers" | "body" | "total";

/** There was no usable response: the network failed, time ran out, or the body was cut, too large or not what it claimed to be. */
export class RequestError extends BitbucketKitError {
  static override readonly kind = "RequestError";
  readonly method: string;
  /** The URL without its secrets. */
  readonly url: string;
  readonly operationId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;
  /** What `REQUEST_TIMEOUT` waited for. */
  readonly phase: TimeoutPhase | undefined;

  constructor(
    code: BitbucketKitErrorCode,
    what: string,
    { method, url, operationId, cause, isRetryable = true, phase }: RequestErrorFacts,
  ) {
    const safeUrl = redactUrl(url);
    super(code, `${method} ${safeUrl} ${what}`, cause);
    this.method = method;
    this.url = safeUrl;
    this.operationId = operationId;
    this.isRetryable = isRetryable;
    this.phase = phase;
  }
}
