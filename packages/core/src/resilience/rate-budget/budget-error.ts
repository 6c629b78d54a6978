import type { ClientRequest } from "../../client/client-request.js";
import { RateLimitError, type RateLimitFacts } from "../../errors/rate-limit-error.js";
import { redactUrl } from "../../errors/redact.js";
import type { ResponseErrorFacts } from "../../errors/response-error.js";

/** The error of a request that was held back for good: as if Bitbucket had answered 429, which it would have. */
export function budgetError(
  { method, url, operationId }: ClientRequest,
  limit: number | undefined,
  facts: RateLimitFacts & { readonly retryAt: Date },
): RateLimitError {
  const safeUrl = redactUrl(url);
  const response: ResponseErrorFacts & RateLimitFacts = {
    method,
    url: safeUrl,
    status: 429,
    headers: {},
    body: undefined,
    text: "",
    requestId: undefined,
    operationId,
    ...facts,
  };
  return new RateLimitError(
    "HTTP_RATE_LIMITED",
    `${method} ${safeUrl} was not sent: the budget for ${facts.resource} (${limit} requests an hour) is used up. Try again after ${facts.retryAt.toISOString()}, or raise \`maxWaitMs\`.`,
    response,
  );
}
