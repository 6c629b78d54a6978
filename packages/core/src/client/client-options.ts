import type { AuthStrategy } from "../auth/auth-strategy.js";
import type { OptionNames } from "../errors/refuse-unknown.js";
import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";
import type { FetchFunction } from "../transport/fetch-transport.js";
import type { Transport } from "../transport/transport.js";
import type { ClientRequest, ClientResponse } from "./client-request.js";
import type { Feature } from "./feature.js";

/** A request that is about to be sent again, as {@link ClientHooks.onRetry} sees it. */
export interface RetryInfo {
  /** How often the call has been sent before, from 1. */
  readonly attempt: number;
  /** Status of the answer that was not good enough; absent when there was none. */
  readonly status?: number | undefined;
  /** Why there was no answer. */
  readonly error?: unknown;
}

/** A request that is about to be held back, as {@link ClientHooks.onWait} sees it. */
export interface WaitInfo {
  /** `budget`: not sent yet, so as not to go beyond the limit. `rate-limit`: Bitbucket answered 429. `fault`: a pause before another try. */
  readonly reason: "budget" | "rate-limit" | "fault";
  readonly waitMs: number;
  /** What is limited, in Bitbucket's or the budget's words. */
  readonly resource?: string | undefined;
}

/** Bitbucket's word that something will end or has ended, as {@link ClientHooks.onDeprecation} sees it. */
export interface DeprecationInfo {
  readonly method: string;
  /** The URL without its secrets. */
  readonly url: string;
  readonly operationId?: string | undefined;
  /** When it was deprecated, where the header `Deprecation` says so. */
  readonly since?: Date | undefined;
  /** When it ends, from the header `Sunset`. */
  readonly sunset?: Date | undefined;
  /** Atlassian's change id, `CHANGE-2770`. */
  readonly changeId?: string | undefined;
  /** Where to read about it. */
  readonly announcementUrl?: string | undefined;
}

/** Functions called around each request, for logs and measurements. They see no credential. */
export interface ClientHooks {
  onRequest?(request: ClientRequest): void;
  onResponse?(response: ClientResponse, request: ClientRequest): void;
  /** Called before a request is sent again, after any wait. */
  onRetry?(info: RetryInfo, request: ClientRequest): void;
  /** Called before every wait. */
  onWait?(info: WaitInfo, request: ClientRequest): void;
  /** Called once for each operation, by {@link deprecationNotices}; {@link createBitbucket} has that without being told. */
  onDeprecation?(info: DeprecationInfo, request: ClientRequest): void;
}

/** Options of every client. */
export interface ClientOptions {
  /** Who is calling. Default: no credential. */
  readonly auth?: AuthStrategy;
  /** Where REST requests go. Default `hosts.api` + `/2.0`. */
  readonly baseUrl?: string;
  /** Origins of the Bitbucket to talk to. Default: environment variable `BUCKETKIT_HOSTS`, else Bitbucket Cloud. */
  readonly hosts?: BitbucketHosts;
  /** How requests reach the network. Default: `fetch`. */
  readonly transport?: Transport;
  /** Function used instead of the global `fetch`; not together with `transport`. */
  readonly fetch?: FetchFunction;
  /** Features, outermost first. Default: none. */
  readonly use?: readonly Feature[];
  /** Milliseconds until a call gives up, redirects and body included. Default 60,000; `Infinity` for never. */
  readonly timeoutMs?: number;
  /** Milliseconds to wait for the headers of an answer. Default: none of its own. */
  readonly headersTimeoutMs?: number;
  /** Milliseconds to wait between two pieces of a body. Default: none of its own. */
  readonly idleTimeoutMs?: number;
  /** Largest answer that is read into memory, in bytes after decompression. Default 64 MiB. */
  readonly maxResponseBytes?: number;
  readonly hooks?: ClientHooks;
  /** Put in front of the SDK's own product name in `user-agent`; not sent by browsers. */
  readonly userAgent?: string;
}

/** By which misspelt ones are found. */
export const clientOptionNames: OptionNames<ClientOptions> = {
  auth: true,
  baseUrl: true,
  hosts: true,
  transport: true,
  fetch: true,
  use: true,
  timeoutMs: true,
  headersTimeoutMs: true,
  idleTimeoutMs: true,
  maxResponseBytes: true,
  hooks: true,
  userAgent: true,
};
