import type { Verdict } from "./check-repository.js";

/** Verdicts as a table for people. */
export function renderTable(verdicts: readonly Verdict[]): string {
  if (!verdicts.length) return "There are no open pull requests.";
  const rows = verdicts.map(({ pullRequestId, title, outcome, milliseconds, url }) => [
    `#${pullRequestId}`,
    outcome.ok ? "ready" : "NOT READY",
    shorten(title, 40),
    shorten(outcome.summary, 60),
    `${milliseconds} ms`,
    url,
  ]);
  const all = [["", "verdict", "title", "why", "time", "where"], ...rows];
  const widths = all[0]?.map((_name, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const ready = verdicts.filter(({ outcome }) => outcome.ok).length;
  return [
    ...all.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    ),
    "",
    `${ready} of ${verdicts.length} ready`,
  ].join("\n");
}

function shorten(text: string, length: number): string {
  // Titles are other people's: what steers a terminal or turns the direction of text stays out.
  const line = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
