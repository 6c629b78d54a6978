import type { Datum, Finding, Outcome } from "@bucketkit/core";
import type { PullRequestFacts } from "./pull-request-facts.js";
import type { ReadinessRules } from "./readiness-rules.js";
import { builds } from "./rules/builds.js";
import { conflictMarkers } from "./rules/conflict-markers.js";
import { mergeable } from "./rules/mergeable.js";
import { owners } from "./rules/owners.js";
import type { Rule } from "./rules/rule.js";
import { size } from "./rules/size.js";
import { tests } from "./rules/tests.js";
import { title } from "./rules/title.js";

const all: { readonly [Name in Exclude<keyof ReadinessRules, "warn">]-?: Rule<Name> } = {
  title,
  size,
  tests,
  owners,
  builds,
  "conflict-markers": conflictMarkers,
  mergeable,
};

/** Judges a pull request by the rules of its repository. Pure: the same facts and rules always give the same outcome. */
export function judge(rules: ReadinessRules, facts: PullRequestFacts): Outcome {
  const findings: Finding[] = Object.entries(all).flatMap(([name, rule]) => {
    const settings = rules[name as keyof typeof all];
    if (settings === undefined) return [];
    const severity = rules.warn?.includes(name) ? "LOW" : "HIGH";
    return (rule as Rule<keyof typeof all>)(settings, facts).map((complaint) => ({
      rule: name,
      severity,
      ...complaint,
    }));
  });
  const blocking = findings.filter((finding) => finding.severity === "HIGH");
  const ok = blocking.length === 0;
  const lines = facts.files.reduce((sum, file) => sum + (file.lines_added ?? 0) + (file.lines_removed ?? 0), 0);
  const data: Datum[] = [
    { title: "Files", type: "NUMBER", value: facts.files.length },
    { title: "Lines", type: "NUMBER", value: lines },
    { title: "Approvals", type: "NUMBER", value: facts.participants.filter(({ approved }) => approved).length },
    { title: "Blocking findings", type: "NUMBER", value: blocking.length },
  ];
  const warnings = findings.length - blocking.length;
  return {
    ok,
    title: ok ? "Ready" : "Not ready",
    summary: ok
      ? `Every rule is kept${warnings ? `, with ${warnings} warning${warnings === 1 ? "" : "s"}` : ""}.`
      : blocking.map(({ summary }) => summary).join(" "),
    findings,
    data,
  };
}
