import { posix } from "node:path";
import type { Problem } from "../problems/problem.js";
import { isCode, isGenerated } from "../workspace/source-file.js";

/** Longer files hold more than one idea. */
const maximumLines = 300;

/** Names that say nothing about what is inside. */
const emptyNames = /^(?:utils?|helpers?|common|misc)$|-(?:utils|helpers)$/;

/**
 * What is wrong with a source file as a file: too long, or a name without a meaning, its own or of a folder.
 *
 * @param file - relative to the root of the repository.
 */
export function findFileProblems(file: string, text: string): Problem[] {
  if (!isCode(file) || isGenerated(file)) return [];
  const problems: Problem[] = [];
  const lines = text.replace(/\n$/, "").split("\n").length;
  if (lines > maximumLines)
    problems.push({ file, message: `has ${lines} lines; split it, the limit is ${maximumLines}` });
  const names = [...posix.dirname(file).split("/"), posix.basename(file).replace(/\..*$/, "")];
  const empty = names.find((name) => emptyNames.test(name));
  if (empty !== undefined) problems.push({ file, message: `"${empty}" does not say what is inside; name the idea` });
  return problems;
}
