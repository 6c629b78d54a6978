import type { RateLimitFacts } from "../errors/rate-limit-error.js";
import type { TransportRequestBody } from "../transport/transport.js";
import type { CallOptions } from "./call-options.js";
import type { ClientHooks } from "./client-options.js";

/**
 * How the body of a success is handed over when its content type shall not decide: always as text, bytes or a stream. `page-or-bytes`
 * tells the listing of a folder from the content of a file. `raw` gives bytes whatever the status, for callers that parse answers themselves.
 */
export type ReadMode = "page-or-bytes" | "text" | "bytes" | "stream" | "raw";

/** What can happen to one request on its way. */
export type RequestObserver = Pick<ClientHooks, "onRetry" | "onWait">;

/** One request as the client sends it. */
export interface ClientRequest extends CallOptions {
  readonly method: string;
  /** Absolute URL below the API of Bitbucket. */
  readonly url: string;
  /** By lower-case name. `authorization` is the strategy's business. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: TransportRequestBody | undefined;
  /** Default: JSON is parsed, text stays text, everything else is bytes. */
  readonly read?: ReadMode | undefined;
  /** For logs and errors. */
  readonly operationId?: string | undefined;
  /** Path template, `/repositories/{workspace}/{repoSlug}`: what requests have in common, for measurements. */
  readonly route?: string | undefined;
  /** What Bitbucket counts it as, where its path below the API does not tell. */
  readonly resource?: string | undefined;
  /** Told what features further in do with this request; for features that watch. */
  readonly observer?: RequestObserver | undefined;
}

/** One answer as the client hands it over; its body is already read unless a stream was asked for. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void };
  /** Where it came from, after redirects. */
  readonly url: string;
  /** Parsed JSON, text, bytes, a stream, or `undefined` for an empty body. */
  readonly data: unknown;
  /** What a feature found out about a rate limit; becomes part of the {@link RateLimitError}. */
  readonly rateLimit?: RateLimitFacts | undefined;
}

/** Sends one request; the unit that features wrap. */
export type Send = (request: ClientRequest) => Promise<ClientResponse>;
