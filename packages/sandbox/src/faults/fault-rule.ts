/** What goes wrong. */
export type FaultEffect =
  /** The answer comes this many milliseconds later. */
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** An answer with this status instead of the right one; nothing is carried out. */
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** This very answer instead of the right one, as from something that stands before Bitbucket; nothing is carried out. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  /** The 429 as Bitbucket gives it: text, and no `Retry-After` unless seconds are given. */
  | { readonly kind: "rateLimited"; readonly retryAfter?: number }
  /** The connection ends without an answer; nothing is carried out. */
  | { readonly kind: "reset" }
  /** There is never an answer, and the connection stays open; nothing is carried out. */
  | { readonly kind: "blackHole" }
  /** The request is carried out, but the connection ends after so many bytes of the body; default: in its middle. */
  | { readonly kind: "truncate"; readonly bytes?: number }
  /** The request is carried out, but after so many bytes of the body nothing more comes; default: from its middle on. */
  | { readonly kind: "stall"; readonly bytes?: number }
  /** The body comes in pieces with so many milliseconds before each; default: of one byte. */
  | { readonly kind: "drip"; readonly milliseconds: number; readonly bytes?: number }
  /** A valid credential is refused as an expired one. */
  | { readonly kind: "expiredToken" }
  /** The `next` link of a page leads to the same page. */
  | { readonly kind: "nextLoop" }
  /** A read answers as before the last write that came by REST while such a rule was in force. */
  | { readonly kind: "staleRead" }
  /** A webhook delivery comes twice. */
  | { readonly kind: "duplicate" }
  /** A webhook delivery comes after the one that follows it. */
  | { readonly kind: "outOfOrder" };

/** A request as a {@link FaultChoice} sees it. */
export interface FaultedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** By lower-case name, with the credential. */
  readonly headers: Readonly<Record<string, string>>;
  readonly operationId: string | undefined;
  /** The same for all requests of one connection. */
  readonly connection: number;
  /** Aborted when the client leaves before it is answered. */
  readonly signal: AbortSignal;
  /** The whole body; empty for git, whose bodies may be of any size. */
  body(): Promise<Uint8Array>;
}

/** Chooses by the request what goes wrong with it: nothing, or several things. */
export type FaultChoice = (request: FaultedRequest) => readonly FaultEffect[] | Promise<readonly FaultEffect[]>;

/** Where and how often something goes wrong. A rule without conditions strikes every request. */
export interface FaultRule {
  /** What goes wrong, or a function that is asked at each strike. */
  readonly effect: FaultEffect | FaultChoice;
  /** Bitbucket's id of the operation, such as `getRepository`; git requests are `git-upload-pack` and `git-receive-pack`, archives are `archive`, those for OAuth `oauth-authorize` and `oauth-access-token`. */
  readonly operationId?: string;
  /** Path below `/2.0`, as sent, that the request must begin with; outside `/2.0` the whole path. */
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
