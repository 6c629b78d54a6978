import type { AuthStrategy } from "../auth/auth-strategy.js";
import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";
import type { ClientHooks } from "./client-options.js";
import type { Send } from "./client-request.js";
import type { Usage } from "./usage.js";

/** The client that a feature is part of. */
export interface FeatureContext {
  readonly hosts: BitbucketHosts;
  /** Where REST requests go, without slash at the end. */
  readonly baseUrl: string;
  /** Who is calling. Keep apart what belongs to different callers, and never keep what `authorize` gives. */
  readonly auth: AuthStrategy;
  readonly hooks: ClientHooks | undefined;
}

/**
 * Something a client does around each request, `createClient({ use: [feature] })`.
 *
 * The first feature of the list is the outermost. What is not listed is not in the bundle.
 */
export interface Feature {
  readonly name: string;
  /** Called once when the client is made; returns what is called for each request. */
  wrap(next: Send, context: FeatureContext): Send;
  /** What it has counted since it was made; part of {@link Bitbucket.usage}. */
  usage?(): Partial<Usage>;
}
