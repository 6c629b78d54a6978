import { resolve } from "node:path";

/** One error as tsc prints it with `--pretty false`. */
export interface Diagnostic {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The errors in the output of tsc; the indented lines that explain an error further are left out. */
export function parseDiagnostics(output: string, workingDirectory: string): Diagnostic[] {
  return output.split(/\r?\n/).flatMap((text) => {
    const found = /^(.+?)\((\d+),\d+\): error (TS\d+: .*)$/.exec(text);
    if (!found) return [];
    const [, file = "", line = "", message = ""] = found;
    return [{ file: resolve(workingDirectory, file), line: Number(line), message }];
  });
}
