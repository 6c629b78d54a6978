import type { Feature } from "../client/feature.js";
import type { ResourceUsage, Usage } from "../client/usage.js";

/** What all features of a client have counted, taken together. */
export function usageOf(features: readonly Feature[]): Usage {
  const counted = features.map((feature) => feature.usage?.() ?? {});
  const sum = (name: Exclude<keyof Usage, "resources">) =>
    counted.reduce((total, usage) => total + (usage[name] ?? 0), 0);
  return {
    resources: Object.fromEntries(
      counted.flatMap(({ resources = {} }): [string, ResourceUsage][] => Object.entries(resources)),
    ),
    cacheHits: sum("cacheHits"),
    shared: sum("shared"),
    retries: sum("retries"),
    waits: sum("waits"),
    waitedMs: sum("waitedMs"),
  };
}
