import { BitbucketKitError } from "./bitbucketkit-error.js";

/** One thing that is wrong with a value: where, and what to do about it. */
export interface ValidationIssue {
  /** The field, as a path: `workspace`, `query.pagelen`, `annotations[3].summary`. */
  readonly path: string;
  readonly message: string;
}

/** A value was refused before anything was sent; `issues` names each field. */
export class ValidationError extends BitbucketKitError {
  static override readonly kind = "ValidationError";
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super("VALIDATION_FAILED", issues.map(({ path, message }) => `\`${path}\` ${message}`).join(" "));
    this.issues = issues;
  }
}

/** The error for one field. The message goes on after the name of the field: "must be …". */
export function invalid(path: string, message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}
