import { plainLine } from "../terminal/plain-line.js";
import type { Check } from "./check.js";

const signs = { ok: "ok  ", warn: "warn", fail: "FAIL", skip: "-   " } as const;

/** The checks as a table, with the next step below it. */
export function renderChecks(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const rows = checks.map(({ name, state, detail }) => `${signs[state]}  ${name.padEnd(width)}  ${detail}`);
  const step =
    checks.find(({ state, next }) => next && state === "fail") ??
    checks.find(({ state, next }) => next && state === "warn");
  return [...rows, "", `Next: ${step?.next ?? "nothing; you are ready."}`].map(plainLine).join("\n");
}
