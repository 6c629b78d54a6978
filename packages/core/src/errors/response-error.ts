import { BitbucketKitError } from "./bitbucketkit-error.js";
import type { BitbucketKitErrorCode } from "./error-codes.js";

/** What Bitbucket said about a refusal, from either of its two envelopes or from plain text. */
export interface BitbucketErrorBody {
  readonly message: string;
  /** More about it: text, or an object for missing scopes. */
  readonly detail?: unknown;
  /** Messages by field for invalid input. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly id?: string;
  readonly data?: unknown;
}

/** What a {@link ResponseError} carries. All of it is safe to log: secrets are removed before it is built. */
export interface ResponseErrorFacts {
  readonly method: string;
  /** The URL without its secrets. */
  readonly url: string;
  readonly status: number;
  /** Headers that help to understand the answer, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bitbucket's own words, when it sent any. */
  readonly body: BitbucketErrorBody | undefined;
  /** The first 4,096 characters of the answer as it came. */
  readonly text: string;
  /** The id to give to Atlassian support. */
  readonly requestId: string | undefined;
  readonly operationId: string | undefined;
}

/** Bitbucket answered, but not with success. Subclasses name the cases programs react to. */
export class ResponseError extends BitbucketKitError implements ResponseErrorFacts {
  static override readonly kind: string = "ResponseError";
  declare readonly method: string;
  declare readonly url: string;
  declare readonly status: number;
  declare readonly headers: Readonly<Record<string, string>>;
  declare readonly body: BitbucketErrorBody | undefined;
  declare readonly text: string;
  declare readonly requestId: string | undefined;
  declare readonly operationId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;

  constructor(code: BitbucketKitErrorCode, message: string, facts: ResponseErrorFacts) {
    super(code, message);
    Object.assign(this, facts);
    this.isRetryable = [408, 429].includes(facts.status) || facts.status >= 500;
  }
}
