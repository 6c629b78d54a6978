/** What goes wrong. */
export type FaultEffect =
  /** The answer comes this many milliseconds later. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** An answer with this status instead of the right one; nothing is carried out. */
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The 429 as Bitbucket gives it: text, and no `Retry-After` unless seconds are given. */
  | { readonly kind: "rateLimited"; readonly retryAfter?: number }
  /** The connection ends without an answer; nothing is carried out. */
  | { readonly kind: "reset" }
  /** The request is carried out, but the connection ends in the middle of the answer. */
  | { readonly kind: "truncate" }
  /** A valid credential is refused as an expired one. */
  | { readonly kind: "expiredToken" }
  /** The `next` link of a page leads to the same page. */
  | { readonly kind: "nextLoop" }
  /** A webhook delivery comes twice. */
  | { readonly kind: "duplicate" }
  /** A webhook delivery comes after the one that follows it. */
  | { readonly kind: "outOfOrder" };

/** Where and how often something goes wrong. A rule without conditions strikes every request. */
export interface FaultRule {
  readonly effect: FaultEffect;
  /** Bitbucket's id of the operation, such as `getRepository`; git requests are `git-upload-pack` and `git-receive-pack`, archives are `archive`, those for OAuth `oauth-authorize` and `oauth-access-token`. */
  readonly operationId?: string;
  /** Path below `/2.0`, as sent, that the request must begin with. */
  readonly path?: string;
  /** The secret of the credential that the request must carry. */
  readonly token?: string;
  /** The event of a webhook delivery, such as `repo:push`. A rule with an event strikes deliveries only. */
  readonly event?: string;
  /** How many requests that it matches pass before its first strike; default none. */
  readonly after?: number;
  /** How often it strikes; default: until it is removed. */
  readonly times?: number;
  /** Chance of each strike from 0 to 1, the same in every run; default 1. */
  readonly probability?: number;
}

/** What can be told of a request before it is handled. */
export interface FaultSubject {
  readonly operationId?: string | undefined;
  readonly path?: string;
  readonly authorization?: string | undefined;
  readonly event?: string;
}
