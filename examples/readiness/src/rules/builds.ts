import type { Rule } from "./rule.js";

/** Builds must be there and successful; the newest status of each key counts. */
export const builds: Rule<"builds"> = ({ required = [], minimum = 0 }, { statuses }) => {
  const byKey = new Map(statuses.map((status) => [status.key, status]));
  const failed = [...byKey.values()].filter((status) => status.state !== "SUCCESSFUL");
  const successful = byKey.size - failed.length;
  return [
    ...failed.map((status) => ({ summary: `The build ${status.key} is ${status.state}.`, link: status.url ?? "" })),
    ...required.filter((key) => !byKey.has(key)).map((key) => ({ summary: `The build ${key} has not run.` })),
    ...(successful < minimum
      ? [{ summary: `${successful} builds were successful; at least ${minimum} must be.` }]
      : []),
  ];
};
