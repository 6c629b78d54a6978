import type { MatrixCell } from "./fault-matrix.js";

/** The matrix as a table: a row for each fault and frequency, a column for each kind of work. */
export function renderMatrix(cells: readonly MatrixCell[]): string {
  const works = [...new Set(cells.map(({ work }) => work))];
  const rows = [...new Set(cells.map(({ fault, frequency }) => `${fault}, ${frequency}`))];
  const cellOf = (row: string, work: string) => {
    const cell = cells.find(
      (candidate) => `${candidate.fault}, ${candidate.frequency}` === row && candidate.work === work,
    );
    return cell ? `${cell.isAcceptable ? "" : "!! "}${cell.outcome} ${cell.milliseconds}` : "";
  };
  const table = [
    ["fault (milliseconds)", ...works],
    ...rows.map((row) => [row, ...works.map((work) => cellOf(row, work))]),
  ];
  const widths = table[0]?.map((_head, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const count = (start: string) => cells.filter(({ outcome }) => outcome.startsWith(start)).length;
  const bad = cells.filter(({ isAcceptable }) => !isAcceptable).length;
  return [
    ...lines,
    "",
    `${cells.length} cells: ${count("ok")} ok, ${count("hung")} hung, ${count("crashed")} crashed, ${bad} not acceptable`,
  ].join("\n");
}
