import { ApiError, errorBody } from "../errors/api-error.js";
import { endedOperations } from "../facts/ended-operations.js";
import type { Operation } from "../facts/operation.js";
import { json, type Reply } from "./reply.js";

/** The 501 for an operation that is known but not simulated. */
export function notSimulated(operation: Operation): ApiError {
  return new ApiError(501, `${operation.operationId} is not simulated yet`, {
    detail: `The sandbox knows ${operation.method} /2.0${operation.template} but does not simulate it.`,
    data: { operationId: operation.operationId },
  });
}

/** The 404 for a URL that is no operation. */
export function unknownUrl(): ApiError {
  return new ApiError(404, "Resource not found", {
    detail:
      "There is no API hosted at this URL.\n\nFor information about our API's, please refer to the documentation at: https://developer.atlassian.com/bitbucket/api/2/reference/",
  });
}

/** The 404 for what is neither REST nor git, such as the web pages that links lead to. */
export function outsideApi(origin: string): ApiError {
  return new ApiError(404, "Resource not found", {
    detail: `The sandbox has no web pages: it answers REST below ${origin}/2.0, and git.`,
  });
}

/** Passes unless Bitbucket has removed what is asked for. @throws {@link ApiError} 410 */
export function refuseEnded(method: string, segments: readonly string[]): void {
  const path = `/${segments.join("/")}`.replace(/\/$/, "");
  const ended = endedOperations.find(
    (operation) => (operation.method === "*" || operation.method === method) && operation.path.test(path),
  );
  if (!ended) return;
  const change = ended.changeId === undefined ? "" : `${ended.changeId} - `;
  throw new ApiError(410, `${change}Functionality has been deprecated`, {
    detail: ended.detail,
    data: { announcement_url: ended.announcementUrl },
  });
}

/** The 429 of Bitbucket: text, and without `Retry-After` unless seconds are given. */
export function tooManyRequests(retryAfter?: number): Reply {
  return {
    kind: "bytes",
    status: 429,
    body: Buffer.from("Rate limit for this resource has been exceeded"),
    headers: {
      "Content-Type": "text/plain",
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    },
  };
}

/** An error as the answer that Bitbucket gives for it. */
export function errorReply(error: ApiError): Reply {
  const headers = error.details.headers ?? {};
  if (error.details.isEmpty) return { kind: "empty", status: error.status, headers };
  const body = errorBody(error.message, error.details);
  // The 410 of removed functionality carries its data a second time at the top.
  const data = error.status === 410 ? { data: error.details.data } : {};
  return json({ ...body, ...data }, { status: error.status, headers });
}
