import type { Feature, FeatureContext } from "../../client/feature.js";
import { bitbucketCloud } from "../../hosts/bitbucket-hosts.js";
import { systemClock } from "../clock.js";
import { hourlyLimits, resourceOf } from "../resource-of.js";
import { budgetError } from "./budget-error.js";
import type { HourlyWindow } from "./hourly-window.js";
import type { RateBudgetOptions } from "./rate-budget-options.js";
import { type ResourceBudget, resourceBudget } from "./resource-budget.js";
import type { SharedCount } from "./shared-count.js";

/** Those who waited for the same piece of an hour do not all come back in the same moment. */
const spreadMs = 1000;

/** Makes what counts a kind of request together with other processes. */
export type ShareBudget = (context: FeatureContext, resource: string) => (window: HourlyWindow) => SharedCount;

/** What {@link rateBudget} is without a store; clients whose budget is not shared bundle only this. */
export function budgetFeature(options: RateBudgetOptions = {}, share?: ShareBudget): Feature {
  const { limits = {} } = options;
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
    wrap(next, context) {
      const { baseUrl, hooks } = context;
      const isCloud = baseUrl.startsWith(`${bitbucketCloud.api}/`);
      const budgetOf = (name: string): ResourceBudget => {
        let budget = budgets.get(name);
        if (!budget) {
          budget = resourceBudget({
            given: limits[name],
            assumed: isCloud ? hourlyLimits[name] : undefined,
            share: share?.(context, name),
            onStoreError: options.onStoreError,
          });
          budgets.set(name, budget);
        }
        return budget;
      };
      return async (request) => {
        const { priority = "normal", signal, retry } = request;
        const resource = resourceOf(request, context);
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
          for (const watching of [hooks, request.observer])
            watching?.onWait?.({ reason: "budget", waitMs, resource }, request);
          await clock.pause(waitMs, signal);
        }
        const response = await next(request);
        budget.learn(response, clock.now());
        return response;
      };
    },
  };
}
