/** One thing a task found. A finding with a path becomes an annotation; one without stands in the summary. */
export interface Finding {
  /** Stable name of the rule, `title-pattern`. */
  readonly rule: string;
  /** One sentence, 1 to 450 characters. */
  readonly summary: string;
  readonly details?: string;
  readonly severity: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
  /** Default `CODE_SMELL`. */
  readonly type?: "VULNERABILITY" | "CODE_SMELL" | "BUG";
  /** File in the repository. */
  readonly path?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  readonly link?: string;
}

/** One named value of an outcome, shown as a row of a report. */
export type Datum = { readonly title: string } & (
  | { readonly type: "BOOLEAN"; readonly value: boolean }
  | { readonly type: "NUMBER" | "PERCENTAGE"; readonly value: number }
  /** Milliseconds. */
  | { readonly type: "DURATION"; readonly value: number }
  /** Milliseconds since the epoch. */
  | { readonly type: "DATE"; readonly value: number }
  | { readonly type: "TEXT"; readonly value: string }
  | { readonly type: "LINK"; readonly value: { readonly text: string; readonly href: string } }
);

/** What a task says in the end; each surface renders it its own way: exit code, merge check, report, panel, comment. */
export interface Outcome {
  /** Whether the subject passes. */
  readonly ok: boolean;
  /** A few words, "Not ready". */
  readonly title: string;
  /** One or more sentences of plain text. */
  readonly summary: string;
  readonly findings: readonly Finding[];
  /** At most 10, the limit of reports. */
  readonly data: readonly Datum[];
}
