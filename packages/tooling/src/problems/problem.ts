/** One finding of a check: where, and what to do about it. */
export interface Problem {
  /** Path relative to the root of the repository. */
  readonly file: string;
  /** Line from 1, when the finding is about one. */
  readonly line?: number | undefined;
  readonly message: string;
}
