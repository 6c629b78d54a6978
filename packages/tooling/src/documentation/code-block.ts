import type { Problem } from "../problems/problem.js";
import type { Fence } from "./read-fences.js";

/** TypeScript in the documentation that has to compile. */
export interface CodeBlock {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly code: string;
  readonly extension: "mts" | "tsx";
}

/** The shortest text that can be a reason. */
const shortestReason = 10;

/**
 * Which fenced blocks have to compile: those in TypeScript, unless they say `nocheck` and their first line is a comment with the reason.
 *
 * @returns the blocks, and the `nocheck` without a reason as problems.
 */
export function chooseBlocks(file: string, fences: readonly Fence[]): { blocks: CodeBlock[]; problems: Problem[] } {
  const blocks: CodeBlock[] = [];
  const problems: Problem[] = [];
  for (const { info, line, code } of fences) {
    const [language = "", ...marks] = info.split(/\s+/);
    if (!/^(?:ts|typescript|tsx|mts)$/i.test(language)) continue;
    if (!marks.includes("nocheck")) {
      blocks.push({ file, line, code, extension: language.toLowerCase() === "tsx" ? "tsx" : "mts" });
      continue;
    }
    const reason = /^\s*\/\/\s*(.*)/.exec(code)?.[1] ?? "";
    if (reason.trim().length < shortestReason) {
      problems.push({ file, line, message: "a block with `nocheck` begins with a comment that gives the reason" });
    }
  }
  return { blocks, problems };
}
