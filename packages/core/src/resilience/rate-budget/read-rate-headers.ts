import type { ClientResponse } from "../../client/client-request.js";

/** What an answer tells about a limit; access tokens and Forge get told, API tokens and OAuth do not. */
export interface RateHeaders {
  /** Requests an hour. */
  readonly limit: number | undefined;
  /** Most of them are used up, by whomever. */
  readonly isNear: boolean;
}

/**
 * Reads the `X-RateLimit-*` headers; what makes no sense is as if it had not been sent.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function readRateHeaders(headers: Pick<ClientResponse["headers"], "get">): RateHeaders {
  const limit = headers.get("x-ratelimit-limit") ?? "";
  return {
    limit: /^[1-9]\d{0,6}$/.test(limit) ? Number(limit) : undefined,
    isNear: headers.get("x-ratelimit-nearlimit") === "true",
  };
}
