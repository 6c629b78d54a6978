import type { Problem } from "./problem.js";

/**
 * Prints the findings of a check in the order of their places and sets the exit code of the process.
 *
 * @param what - what was checked, for the line that says how it ended: "142 files".
 */
export function reportProblems(problems: readonly Problem[], what: string): void {
  for (const problem of [...problems].sort(byPlace)) console.error(formatProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  console.log(problems.length === 0 ? `${what}: no problems` : `${what}: ${problems.length} problems`);
}

/** The form that editors and terminals turn into a link: `path:line: message`. */
function formatProblem({ file, line, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

function byPlace(left: Problem, right: Problem): number {
  return left.file.localeCompare(right.file) || (left.line ?? 0) - (right.line ?? 0);
}
