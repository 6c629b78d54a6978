import type { ClientRequest } from "../client/client-request.js";
import type { FeatureContext } from "../client/feature.js";

/** What Bitbucket counts separately, with the requests an hour it allows a credential; `other` has no limit that is written down. */
export const hourlyLimits: Readonly<Record<string, number>> = {
  anonymous: 60,
  repositories: 1000,
  webhooks: 1000,
  properties: 2000,
  "raw-files": 5000,
  archives: 5000,
};

const rules: readonly (readonly [resource: string, path: RegExp])[] = [
  ["raw-files", /^\/repositories\/[^/]+\/[^/]+\/src\/./],
  ["webhooks", /^\/(repositories\/[^/]+|workspaces)\/[^/]+\/hooks(\/|$)/],
  ["properties", /\/properties\/[^/]+\/./],
  ["repositories", /^\/repositories(\/|$)/],
];

/**
 * The kind of request in Bitbucket's accounting, by its credential and its URL.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function resourceOf({ url, resource }: ClientRequest, { baseUrl, auth }: FeatureContext): string {
  return auth.kind === "anonymous" ? auth.kind : (resource ?? resourceOfPath(url.slice(baseUrl.length)));
}

/** @param path - what follows the base URL, query included. */
export function resourceOfPath(path: string): string {
  const end = path.search(/[?#]/);
  const plain = end < 0 ? path : path.slice(0, end);
  return rules.find(([, rule]) => rule.test(plain))?.[0] ?? "other";
}
