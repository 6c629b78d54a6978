import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";
import type { Send } from "./client-request.js";

/**
 * Something a client does around each request, `createClient({ use: [feature] })`.
 *
 * The first feature of the list is the outermost. What is not listed is not in the bundle.
 */
export interface Feature {
  readonly name: string;
  /** Called once when the client is made; returns what is called for each request. */
  wrap(next: Send, context: { readonly hosts: BitbucketHosts; readonly baseUrl: string }): Send;
}
