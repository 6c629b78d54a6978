export { judge } from "./judge.js";
export { parseRules } from "./parse-rules.js";
export type { Mergeability, PullRequestFacts } from "./pull-request-facts.js";
export { defaultRules, type ReadinessRules, rulesPath } from "./readiness-rules.js";
export { readinessTask } from "./readiness-task.js";
