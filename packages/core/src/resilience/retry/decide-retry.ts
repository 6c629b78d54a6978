import type { ClientResponse } from "../../client/client-request.js";
import { retryAfterMs } from "../../errors/retry-after.js";
import { type NetworkFault, networkFaultOf } from "./network-fault.js";

/** What came of one attempt: an answer, or an error instead of one. */
export type AttemptOutcome = { readonly response: ClientResponse } | { readonly error: unknown };

/** What to do after an attempt. */
export type RetryDecision =
  | { readonly kind: "give-up" }
  /** Bitbucket refused to look at the request; `retryAfter` in milliseconds, if it said so. */
  | { readonly kind: "rate-limit"; readonly retryAfter: number | undefined }
  /** Something went wrong; the request may have been carried out all the same, unless it never left. */
  | { readonly kind: "fault"; readonly retryAfter: number | undefined; readonly network?: NetworkFault };

const giveUp: RetryDecision = { kind: "give-up" };
const repeatable = /^(GET|HEAD|PUT|DELETE)$/;
const faultyStatus = [502, 503, 504, 555];

/**
 * Whether sending again is safe and may help. Bitbucket has no idempotency keys, so what may have been carried out is repeated only for
 * methods that mean the same when repeated; any other only when it was surely not: never sent, refused by a limit, or put off by a 503.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods
 */
export function decideRetry(method: string, outcome: AttemptOutcome): RetryDecision {
  const isRepeatable = repeatable.test(method);
  if ("error" in outcome) {
    const network = networkFaultOf(outcome.error);
    return network && (isRepeatable || network === "unsent")
      ? { kind: "fault", retryAfter: undefined, network }
      : giveUp;
  }
  const { status, headers } = outcome.response;
  if (status !== 429 && !faultyStatus.includes(status)) return giveUp;
  const retryAfter = retryAfterMs(headers.get("retry-after") ?? undefined, headers.get("date") ?? undefined);
  if (status === 429) return { kind: "rate-limit", retryAfter };
  return isRepeatable || (status === 503 && retryAfter !== undefined) ? { kind: "fault", retryAfter } : giveUp;
}
