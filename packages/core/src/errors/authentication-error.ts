import { ResponseError } from "./response-error.js";

/** The credential was refused: status 401, or 400 with an empty body, which is how Bitbucket refuses an API token where none is accepted. */
export class AuthenticationError extends ResponseError {
  static override readonly kind = "AuthenticationError";
}
