/** The layer of each package by folder, from the lowest. A package imports only from lower layers: never upwards, never sideways. */
export const layers: readonly (readonly string[])[] = [
  ["packages/core"],
  ["packages/webhooks", "packages/store", "packages/runner"],
  ["packages/oauth", "packages/forge", "packages/connect", "packages/pipes", "packages/sandbox"],
  ["packages/create-bucketkit", "apps/*", "examples/*"],
];

/** Packages that may import less than their layer allows. */
export const narrowed: Readonly<Record<string, readonly string[]>> = {
  "packages/sandbox": ["packages/core", "packages/runner"],
};

/** Packages that packages of the same layer share: the rules that all examples use, which the scaffolder copies into each. */
export const sharedSideways: Readonly<Record<string, string>> = {
  "examples/readiness": "examples/*",
};

/** Tests and scripts of any package may use these too. */
export const forTests: readonly string[] = ["packages/sandbox", "packages/store"];

/** Development tools: outside the layers, no import from or to them (configuration files aside, which are not judged). */
export const outsideLayers: readonly string[] = ["packages/tooling"];

/**
 * The folders of `packages/core/src` in the order of what may import what: a stage imports from itself and from earlier ones.
 * A folder inside another may stand elsewhere than the outer one: generated types come first, generated operations with the operations.
 */
export const coreStages: readonly (readonly string[])[] = [
  ["generated"],
  ["errors", "hosts", "terms", "search", "links"],
  ["transport", "auth", "store", "client"],
  ["resilience", "observability", "tokens", "batch"],
  ["operations", "generated/operations", "scopes"],
  ["handles", "tasks", "publishing", "testing"],
  ["node"],
];
