import type { Examination, Share } from "./examine-corpus.js";
import { judgeExamination, percent } from "./judge-examination.js";

/** An examination as text for people. */
export function printExamination(examination: Examination): string {
  const { answers, without, excluded, unplaced, all, since2023, schemas, refused, mutations, allMutations, passed } =
    examination;
  const missed = judgeExamination(examination);
  return [
    `${answers} answers placed; without a schema: ${listCounts(without) || "none"}`,
    ...section(
      "Exceptions (not what Bitbucket sent)",
      excluded.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    ...section(
      "Not placed (each counts as one refused object)",
      unplaced.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    ...section(
      "Accepted by schema",
      Object.entries(schemas).map(([name, share]) => row(name, share)),
    ),
    ...section(
      "Refused",
      refused.map(
        ({ schema, place, era, reasons }) => `${schema} ${place} (${era ?? "no date"}): ${reasons.join("; ")}`,
      ),
    ),
    ...section(
      "Mutations refused by kind",
      Object.entries(mutations).map(([kind, share]) => row(kind, share)),
    ),
    ...section("Mutations that passed", topCounts(passed)),
    "",
    row("Objects accepted", all),
    row("  since 2023", since2023),
    row("Mutations refused", allMutations),
    missed.length > 0 ? `FAILED: ${missed.join("; ")}.` : "PASSED",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ["", `${title}:`, ...lines.map((line) => `  ${line}`)] : [];
}

function row(name: string, share: Share): string {
  return `${name.padEnd(40)} ${`${share.hits}/${share.total}`.padStart(13)}  ${percent(share)}`;
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(", ");
}

function topCounts(counts: Readonly<Record<string, number>>): string[] {
  const sorted = Object.entries(counts).sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
  const rest = sorted.length - 15;
  return [
    ...sorted.slice(0, 15).map(([what, count]) => `${count} ${what}`),
    ...(rest > 0 ? [`and ${rest} more kinds of place`] : []),
  ];
}
