/** A fenced block of Markdown. */
export interface Fence {
  /** What follows the opening fence: `ts`, `ts nocheck`, `sh`. */
  readonly info: string;
  /** The line of the first line of code in the file, from 1. */
  readonly line: number;
  readonly code: string;
}

/** The fenced blocks of a Markdown text, those in lists and quotations of lists as well, in their order. */
export function readFences(markdown: string): Fence[] {
  const lines = markdown.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/.exec(lines[index] ?? "");
    if (!opening) continue;
    const [, indent = "", mark = "", info = ""] = opening;
    const start = index + 1;
    const end = lines.findIndex((line, candidate) => candidate >= start && closes(line, mark));
    const last = end === -1 ? lines.length : end;
    const code = lines.slice(start, last).map((line) => withoutIndent(line, indent.length));
    fences.push({ info: info.trim(), line: start + 1, code: code.join("\n") });
    index = last;
  }
  return fences;
}

/** The text with every fenced block emptied, so that line numbers stay and code is not read as prose. */
export function withoutFences(markdown: string): string {
  const lines = markdown.split(/\r?\n/);
  for (const { line, code } of readFences(markdown)) {
    const count = code === "" ? 0 : code.split("\n").length;
    for (let offset = 0; offset < count; offset += 1) lines[line - 1 + offset] = "";
  }
  return lines.join("\n");
}

function closes(line: string, mark: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

function withoutIndent(line: string, width: number): string {
  const own = /^\s*/.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(own, width));
}
