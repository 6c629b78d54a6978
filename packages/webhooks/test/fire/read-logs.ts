import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the processes noted: the delivery of each call of a handler, and what should not have happened. */
export interface Notes {
  readonly runs: readonly string[];
  readonly problems: readonly string[];
}

/** Reads all logs of a folder. */
export function readLogs(directory: string): Notes {
  const lines = readdirSync(directory).flatMap((name) => readFileSync(join(directory, name), "utf8").split("\n"));
  const words = lines.filter((line) => line !== "");
  return {
    runs: words.filter((line) => line.startsWith("run ")).map((line) => line.slice("run ".length)),
    problems: words.filter((line) => !line.startsWith("run ")),
  };
}
