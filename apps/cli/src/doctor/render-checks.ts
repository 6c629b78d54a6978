import type { Check } from "./check.js";

const signs = { ok: "ok  ", warn: "warn", fail: "FAIL", skip: "-   " } as const;

/** The checks as a table, with the next step below it. */
export function renderChecks(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const rows = checks.map(({ name, state, detail }) => `${signs[state]}  ${name.padEnd(width)}  ${detail}`);
  const step =
    checks.find(({ state, next }) => next && state === "fail") ??
    checks.find(({ state, next }) => next && state === "warn");
  return [...rows, "", `Next: ${step?.next ?? "nothing; you are ready."}`].map(withoutControls).join("\n");
}

/** Names and messages come from elsewhere: what steers a terminal or turns the direction of text stays out. */
function withoutControls(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
