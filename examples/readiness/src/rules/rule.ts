import type { Finding } from "@bucketkit/core";
import type { PullRequestFacts } from "../pull-request-facts.js";
import type { ReadinessRules } from "../readiness-rules.js";

/** What a rule has to say about one thing; the severity depends on whether the repository only wants a warning. */
export type Complaint = Omit<Finding, "rule" | "severity">;

/** Judges facts by the settings of one rule; no complaint means the rule is kept. */
export type Rule<Name extends keyof ReadinessRules> = (
  settings: NonNullable<ReadinessRules[Name]>,
  facts: PullRequestFacts,
) => Complaint[];
