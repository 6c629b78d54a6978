import ts from "typescript";
import type { Problem } from "../problems/problem.js";
import { type Fence, readFences } from "./read-fences.js";

/**
 * The fenced blocks of the `@example` tags in the docstrings of a source file.
 *
 * @returns the blocks with their lines in the source, and the examples without a block as problems.
 */
export function readExamples(file: string, text: string): { fences: Fence[]; problems: Problem[] } {
  const fences: Fence[] = [];
  const problems: Problem[] = [];
  for (const docstring of readDocstrings(text)) {
    for (const { line, body } of exampleSections(docstring.line, docstring.text)) {
      const found = readFences(body).map((fence) => ({ ...fence, line: fence.line + line - 1 }));
      if (found.length === 0)
        problems.push({ file, line, message: "an @example has its code in a fenced block: ```ts" });
      fences.push(...found);
    }
  }
  return { fences, problems };
}

/** A docstring without its stars: the text keeps one line per line of the source. */
interface Docstring {
  readonly line: number;
  readonly text: string;
}

function readDocstrings(text: string): Docstring[] {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const starts = new Map<number, Docstring>();
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(comment) || starts.has(comment.pos)) continue;
      starts.set(comment.pos, {
        line: source.getLineAndCharacterOfPosition(comment.pos).line + 1,
        text: withoutStars(text.slice(comment.pos, comment.end)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...starts.values()];
}

function withoutStars(comment: string): string {
  return comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*\* ?/, "")))
    .join("\n");
}

/** The parts of a docstring from each `@example` to the next tag. A line that begins with `@` inside a fenced block is code. */
function exampleSections(firstLine: number, docstring: string): { line: number; body: string }[] {
  const lines = docstring.split("\n");
  const sections: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | undefined;
  let inFence = false;
  lines.forEach((line, index) => {
    const tag = inFence ? undefined : /^\s*@(\w+)\s?(.*)$/.exec(line);
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) inFence = !inFence;
    if (tag) {
      open = tag[1] === "example" ? { line: firstLine + index, lines: [tag[2] ?? ""] } : undefined;
      if (open) sections.push(open);
    } else open?.lines.push(line);
  });
  return sections.map((section) => ({ line: section.line, body: section.lines.join("\n") }));
}
