import { shellWordsOf } from "../terminal/shell-words-of.js";

/** What one check of the doctor found. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "warn" | "fail" | "skip";
  /** What was found, without secrets. */
  readonly detail: string;
  /** What to do about it. */
  readonly next?: string;
}

/** What an error says, without the name of the package. */
export function wordsOf(error: unknown): string {
  return shellWordsOf(error).replace(/^\[@bucketkit\/\w+\] /, "");
}
