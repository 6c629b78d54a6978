/** What goes into Bitbucket's error envelope beside the message. */
export interface ApiErrorDetails {
  readonly detail?: string | Readonly<Record<string, unknown>>;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answer without a body. */
  readonly isEmpty?: boolean;
}

/** An answer that ends the handling of a request, in Bitbucket's words. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly details: ApiErrorDetails;

  constructor(status: number, message: string, details: ApiErrorDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The error envelope of Bitbucket. */
export function errorBody(message: string, details: ApiErrorDetails = {}): Readonly<Record<string, unknown>> {
  const { detail, fields, data, id } = details;
  return {
    type: "error",
    error: {
      ...(fields ? { fields } : {}),
      message,
      ...(detail === undefined ? {} : { detail }),
      ...(id === undefined ? {} : { id }),
      ...(data ? { data } : {}),
    },
  };
}

/** A 404 with the given text. */
export function notFound(message: string): ApiError {
  return new ApiError(404, message);
}

/** A 400 that names the fields at fault; the message repeats the first. */
export function invalidFields(fields: Readonly<Record<string, readonly string[]>>): ApiError {
  const [first] = Object.entries(fields);
  return new ApiError(400, first ? `${first[0]}: ${first[1].join(" ")}` : "Bad request", { fields });
}

/** Headers by which Bitbucket asks for valid credentials. */
export const challenge = { "WWW-Authenticate": 'Basic realm="Bitbucket.org HTTP"' };
