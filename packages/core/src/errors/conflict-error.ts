import { ResponseError } from "./response-error.js";

/** The state changed meanwhile or the name is taken: status 409. */
export class ConflictError extends ResponseError {
  static override readonly kind = "ConflictError";
}

/** Whether an error says that the request clashes with the present state. */
export function isConflict(error: unknown): error is ConflictError {
  return ConflictError.isInstance(error);
}
