import type { Feature } from "../../client/feature.js";
import { type OptionNames, refuseUnknown } from "../../errors/refuse-unknown.js";
import { invalid } from "../../errors/validation-error.js";
import type { Store } from "../../store/store.js";
import { credentialDigest } from "../credential-digest.js";
import { budgetFeature, type ShareBudget } from "./budget-feature.js";
import type { RateBudgetOptions } from "./rate-budget-options.js";
import { sharedCount } from "./shared-count.js";

const known: OptionNames<RateBudgetOptions> = {
  store: true,
  partition: true,
  limits: true,
  maxWaitMs: true,
  onStoreError: true,
  clock: true,
};

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
 * @throws {@link ConfigurationError} `CONFIG_INVALID` for an unknown option.
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
  refuseUnknown(options, known, "rateBudget");
  for (const [name, limit] of Object.entries(options.limits ?? {}))
    if (!(limit > 0)) throw invalid(`limits.${name}`, `must be a positive number, not ${limit}.`);
  return budgetFeature(options, options.store && shareIn(options.store, options.partition));
}

/** Counts in a store, apart for each credential unless the budget has a name. */
function shareIn(store: Store, partition: string | undefined): ShareBudget {
  return ({ auth, baseUrl }, resource) => {
    const ownerOf = async () =>
      partition ?? (auth.kind === "anonymous" ? auth.kind : await credentialDigest(auth, "GET", baseUrl));
    let owner: Promise<string> | undefined;
    const keyOf = async (piece: number) => {
      owner ??= ownerOf();
      try {
        return `rate/${await owner}/${resource}/${piece}`;
      } catch (error) {
        owner = undefined;
        throw error;
      }
    };
    return (window) => sharedCount(store, keyOf, window);
  };
}
