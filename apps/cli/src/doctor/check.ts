/** What one check of the doctor found. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "warn" | "fail" | "skip";
  /** What was found, without secrets. */
  readonly detail: string;
  /** What to do about it. */
  readonly next?: string;
}

/** The first sentence of an error, without the name of the package. */
export function wordsOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).replace(/^\[@bucketkit\/\w+\] /, "");
}
