import { BitbucketKitError, ReauthorizationRequiredError, ResponseError, ValidationError } from "@bucketkit/core";
import { HTTPException } from "hono/http-exception";

/** What a person is told about something that failed. Bitbucket's own words are not shown: they may hold anything. */
export interface Failure {
  readonly status: 400 | 401 | 403 | 404 | 409 | 429 | 500 | 502;
  readonly message: string;
  /** Where to go on. */
  readonly link: string;
}

/** Finds words for an error, and writes those that somebody has to look into to the log. */
export function describeFailure(error: unknown, log: (line: unknown) => void): Failure {
  const link = "/";
  if (error instanceof HTTPException) {
    if (error.status === 403) return { status: 403, message: "This was sent by a page of another site.", link };
    return { status: 404, message: "This does not exist.", link };
  }
  const status = ResponseError.isInstance(error) ? error.status : 0;
  if (status === 401 || ReauthorizationRequiredError.isInstance(error)) {
    return { status: 401, message: "Bitbucket no longer lets this app in for you. Sign in again.", link: "/login" };
  }
  // Names in a path that Bitbucket could not have.
  if (ValidationError.isInstance(error)) return { status: 404, message: "This does not exist.", link };
  if (status === 404) return { status, message: "It does not exist, or you may not see it.", link };
  if (status === 403) return { status, message: "Your Bitbucket account may not do this.", link };
  if (status === 429) return { status, message: "Bitbucket asks to wait a while.", link };
  if (status === 400 || status === 409) {
    return { status, message: "Bitbucket did not do it. Perhaps it has been done meanwhile.", link };
  }
  if (BitbucketKitError.isInstance(error)) {
    // It has no secrets in it.
    log(`${error.code}: ${error.message}`);
    return { status: 502, message: "Bitbucket could not be reached. Try again in a minute.", link };
  }
  log(error);
  return { status: 500, message: "Something is wrong here, and has been written down.", link };
}
