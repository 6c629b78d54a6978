/** Merge strategies that every repository allows. */
export const mergeStrategies = [
  "merge_commit",
  "squash",
  "fast_forward",
  "squash_fast_forward",
  "rebase_fast_forward",
  "rebase_merge",
] as const;

export type MergeStrategy = (typeof mergeStrategies)[number];
