import type { ClientRequest, ClientResponse } from "../../client/client-request.js";
import type { Feature, FeatureContext } from "../../client/feature.js";
import type { RetryOptions } from "../../client/retry-options.js";
import type { RateLimitFacts } from "../../errors/rate-limit-error.js";
import { type OptionNames, refuseUnknown } from "../../errors/refuse-unknown.js";
import { type Clock, systemClock } from "../clock.js";
import { resourceOf } from "../resource-of.js";
import { type AttemptOutcome, decideRetry } from "./decide-retry.js";
import { isResendable } from "./is-resendable.js";
import { type CallHistory, freshCall, nextStep } from "./next-step.js";

/** What {@link retry} accepts. */
export interface RetryFeatureOptions extends RetryOptions {
  /** Time and chance, for tests. */
  readonly clock?: Partial<Clock>;
}

const known: OptionNames<RetryFeatureOptions> = { retries: true, budgetMs: true, maxWaitMs: true, clock: true };

/**
 * Sends again what is safe to send again: GET, HEAD, PUT and DELETE after faults of the network and status 502, 503, 504 and 555; every
 * method after 429; POST also when it never left, and on 503 with `Retry-After`.
 *
 * Pauses after faults grow from half a second, with full jitter, and end with `budgetMs`. `Retry-After` is obeyed. Bitbucket's 429 has
 * none, so waits grow from 5 s until the call has waited `maxWaitMs`; then it fails with {@link RateLimitError}, which says when to come
 * back. A connection that was closed while it was idle is replaced once, at no cost. A DELETE that is repeated and then answers 404 has
 * done its work. Streams are not sent again. The caller's signal ends every wait.
 *
 * @param options.retries - how often a call is sent again after faults. Default 4.
 * @param options.budgetMs - milliseconds after which a call that met faults is not sent again. Default 60,000.
 * @param options.maxWaitMs - milliseconds a call waits for rate limits in all. Default 60,000; without end for calls of priority `batch`.
 * @param options.clock - time and chance, for tests.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` for an unknown option.
 * @example
 * ```ts
 * import { authFromEnv, createClient, retry } from "@bucketkit/core";
 *
 * export const client = createClient({ auth: authFromEnv(), use: [retry({ maxWaitMs: Number.POSITIVE_INFINITY })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retry(options: RetryFeatureOptions = {}): Feature {
  refuseUnknown(options, known, "retry");
  const clock = { ...systemClock, ...options.clock };
  const counted = { retries: 0, waits: 0, waitedMs: 0 };
  return {
    name: "retry",
    usage: () => ({ ...counted }),
    wrap: (next, context) => async (request) => {
      if (request.retry === false || !isResendable(request)) return next(request);
      const { hooks } = context;
      const maxWaitMs = request.priority === "batch" ? Number.POSITIVE_INFINITY : undefined;
      const limits = { maxWaitMs, ...options, ...request.retry };
      const startedAt = clock.now();
      let history = freshCall;
      for (let attempt = 1; ; attempt++) {
        const outcome: AttemptOutcome = await next(request).then(
          (response) => ({ response }),
          (error: unknown) => ({ error }),
        );
        const decision = decideRetry(request.method, outcome);
        // What most calls end with, before anything is computed.
        if (decision.kind === "give-up") return finish(request, outcome, history);
        const step = nextStep(decision, history, limits, clock.now() - startedAt - history.waitedMs, clock.random());
        history = step.history;
        const resource = decision.kind === "rate-limit" ? limitedResource(request, outcome, context) : undefined;
        if (step.kind === "stop") {
          const facts = step.needed && {
            resource,
            retryAt: new Date(clock.now() + step.needed.ms),
            estimated: step.needed.estimated,
          };
          return finish(request, outcome, history, facts);
        }
        const { waitMs, reason } = step;
        if (waitMs > 0) {
          counted.waits++;
          counted.waitedMs += waitMs;
          const info = { reason, waitMs, resource };
          for (const watching of [hooks, request.observer]) watching?.onWait?.(info, request);
          await clock.pause(waitMs, request.signal);
        }
        request.signal?.throwIfAborted();
        counted.retries++;
        const info = { attempt, ...("error" in outcome ? outcome : { status: outcome.response.status }) };
        for (const watching of [hooks, request.observer]) watching?.onRetry?.(info, request);
      }
    },
  };
}

/** The outcome of a call as its caller gets it. */
function finish(
  { method, read }: ClientRequest,
  outcome: AttemptOutcome,
  { mayBeDone }: CallHistory,
  rateLimit?: RateLimitFacts,
): ClientResponse {
  if ("error" in outcome) throw outcome.error;
  const { response } = outcome;
  if (rateLimit) return { ...response, rateLimit };
  // An earlier attempt has deleted it, only its answer did not arrive.
  if (method === "DELETE" && response.status === 404 && mayBeDone)
    return { ...response, status: 204, data: read === "raw" ? new Uint8Array() : undefined };
  return response;
}

function limitedResource(request: ClientRequest, outcome: AttemptOutcome, context: FeatureContext): string {
  const named = "response" in outcome && outcome.response.headers.get("x-ratelimit-resource");
  return named || resourceOf(request, context);
}
