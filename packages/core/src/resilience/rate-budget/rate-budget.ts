import type { Feature } from "../../client/feature.js";
import { invalid } from "../../errors/validation-error.js";
import { bitbucketCloud } from "../../hosts/bitbucket-hosts.js";
import { systemClock } from "../clock.js";
import { credentialDigest } from "../credential-digest.js";
import { hourlyLimits, resourceOf } from "../resource-of.js";
import { budgetError } from "./budget-error.js";
import type { RateBudgetOptions } from "./rate-budget-options.js";
import { type ResourceBudget, resourceBudget } from "./resource-budget.js";
import { sharedCount } from "./shared-count.js";

/** Those who waited for the same piece of an hour do not all come back in the same moment. */
const spreadMs = 1000;

/**
 * Keeps requests within Bitbucket's hourly limits, so that there is no 429 to wait for: counts them by kind over a rolling hour, holds back
 * what would go beyond, and lets people go before batch jobs (`priority` of a call).
 *
 * Limits are those Bitbucket publishes (1,000 an hour for repository data, 60 for anonymous callers) until an answer tells others, as it
 * does for access tokens. On other hosts none is assumed. A call that would be held back longer than `maxWaitMs` fails with
 * {@link RateLimitError} without being sent. With a `store`, processes share one count: together they stay below the limit.
 *
 * Put it behind {@link retry}, so that each attempt counts, and use one for each client.
 *
 * @throws {@link ValidationError} for limits that are not positive numbers.
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket, rateBudget, retry } from "@bucketkit/core";
 * import type { Store } from "@bucketkit/core/store";
 *
 * export function worker(store: Store) {
 *   return createBitbucket({ auth: authFromEnv(), use: [retry(), rateBudget({ store })] });
 * }
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function rateBudget(options: RateBudgetOptions = {}): Feature {
  const { store, limits = {} } = options;
  for (const [name, limit] of Object.entries(limits))
    if (!(limit > 0)) throw invalid(`limits.${name}`, `must be a positive number, not ${limit}.`);
  const clock = { ...systemClock, ...options.clock };
  const counted = { waits: 0, waitedMs: 0 };
  const budgets = new Map<string, ResourceBudget>();

  return {
    name: "rate-budget",
    usage() {
      const time = clock.now();
      return {
        resources: Object.fromEntries([...budgets].map(([name, budget]) => [name, budget.usage(time)])),
        ...counted,
      };
    },
    wrap(next, { auth, baseUrl, hooks }) {
      const isCloud = baseUrl.startsWith(`${bitbucketCloud.api}/`);
      const isAnonymous = auth.kind === "anonymous";
      let { partition } = options;
      const keyOf = async (name: string, piece: number) => {
        partition ??= isAnonymous ? auth.kind : await credentialDigest(auth, "GET", baseUrl);
        return `rate/${partition}/${name}/${piece}`;
      };
      const budgetOf = (name: string): ResourceBudget => {
        let budget = budgets.get(name);
        if (!budget) {
          budget = resourceBudget({
            given: limits[name],
            assumed: isCloud ? hourlyLimits[name] : undefined,
            share: store && ((window) => sharedCount(store, (piece) => keyOf(name, piece), window)),
            onStoreError: (error) => options.onStoreError?.(error),
          });
          budgets.set(name, budget);
        }
        return budget;
      };
      return async (request) => {
        const { priority = "normal", signal, retry } = request;
        const resource = isAnonymous ? auth.kind : resourceOf(request.url.slice(baseUrl.length));
        const budget = budgetOf(resource);
        const own = retry ? retry.maxWaitMs : undefined;
        const patience = own ?? options.maxWaitMs ?? (priority === "batch" ? Number.POSITIVE_INFINITY : 60_000);
        for (let waitedMs = 0; ; ) {
          const time = clock.now();
          const taken = budget.take(time, priority);
          // Waiting for a promise that is none would cost a turn of the event loop on every request.
          if (taken === true || (taken && (await taken))) break;
          const waitMs = Math.max(0, budget.freeAt(time, priority) - time) + clock.random() * spreadMs;
          if (waitedMs + waitMs > patience) {
            const { limit } = budget.usage(time);
            throw budgetError(request, limit, { resource, retryAt: new Date(time + waitMs), estimated: true });
          }
          waitedMs += waitMs;
          counted.waits++;
          counted.waitedMs += waitMs;
          hooks?.onWait?.({ reason: "budget", waitMs, resource }, request);
          await clock.pause(waitMs, signal);
        }
        const response = await next(request);
        budget.learn(response, clock.now());
        return response;
      };
    },
  };
}
