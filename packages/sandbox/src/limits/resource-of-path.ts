import type { RateResource } from "./rate-limits.js";

const rules: readonly (readonly [RateResource, RegExp])[] = [
  ["raw-files", /^\/repositories\/[^/]+\/[^/]+\/src\/./],
  ["webhooks", /^\/(repositories\/[^/]+|workspaces)\/[^/]+\/hooks(\/|$)/],
  ["properties", /\/properties\/[^/]+\/./],
  ["repositories", /^\/repositories(\/|$)/],
];

/** What a path below `/2.0` counts as; undefined for what Bitbucket does not limit. */
export function resourceOfPath(path: string): RateResource | undefined {
  return rules.find(([, rule]) => rule.test(path))?.[0];
}
