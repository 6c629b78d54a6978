import type { AuthStrategy } from "../auth/auth-strategy.js";
import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";
import type { QueryValues } from "../transport/encode-query.js";
import type { CallOptions } from "./call-options.js";
import type { ReadMode, Send } from "./client-request.js";

/** Parameters of {@link Client.request}: values for the `{names}` of the route, and the rest of the request. */
export interface RouteParameters {
  readonly query?: QueryValues;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly [pathParameter: string]: unknown;
}

/** A link of Bitbucket, as text or as the object that stands in `links`. */
export type Link = string | { readonly href: string };

/** What {@link Client.follow} accepts beside the link. */
export interface FollowOptions extends CallOptions {
  /** Default: JSON is parsed, text stays text, everything else is bytes. */
  readonly read?: ReadMode;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The smallest client: enough for every operation function, for routes nobody has typed yet, and for links. */
export interface Client {
  /** Where REST requests go, `https://api.bitbucket.org/2.0` by default. */
  readonly baseUrl: string;
  readonly hosts: BitbucketHosts;
  readonly auth: AuthStrategy;
  /** Sends one request with all protections. Resolves for every HTTP status; rejects only when there is no usable response. */
  readonly send: Send;
  /**
   * Calls a route that has no function of its own, with the same protections.
   *
   * @param route - method and path template below `/2.0`; a path that begins with `/1.0/` goes there instead.
   * @throws {@link ResponseError} and its subclasses for every status that is not a success; {@link RequestError} without a response.
   */
  request<Result = unknown>(route: string, parameters?: RouteParameters, options?: CallOptions): Promise<Result>;
  /**
   * Fetches what a link of Bitbucket points at.
   *
   * @throws {@link UntrustedLinkError} when it leads outside Bitbucket's API; nothing is sent then.
   */
  follow<Result = unknown>(link: Link, options?: FollowOptions): Promise<Result>;
}
