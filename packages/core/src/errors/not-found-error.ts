import { ResponseError } from "./response-error.js";

/** Nothing is there, or the credential may not see it: Bitbucket answers 404 in both cases. */
export class NotFoundError extends ResponseError {
  static override readonly kind = "NotFoundError";
}

/** Whether an error says that a thing does not exist or may not be seen. */
export function isNotFound(error: unknown): error is NotFoundError {
  return NotFoundError.isInstance(error);
}
