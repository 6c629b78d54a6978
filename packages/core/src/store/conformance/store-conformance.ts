import type { Store } from "../store.js";
import { atomicRules } from "./atomic-rules.js";
import type { StoreConformanceCase } from "./conformance-case.js";
import { entryRules } from "./entry-rules.js";
import { lockRules } from "./lock-rules.js";

/** What {@link storeConformance} is told about the stores it is given. */
export interface StoreConformanceOptions {
  /** All stores that are created work on the same data, as those of a database do; then two of them are used in turn. Default false. */
  readonly shared?: boolean;
}

/**
 * Every rule of the {@link Store} port as a list of cases, for the tests of a store of your own, in any test framework.
 *
 * Cases use keys of their own, so they may run on data that is there already, also at the same time.
 *
 * @param createStore - called once or twice for each case.
 * @example
 * ```ts
 * import { createMemoryStore, storeConformance } from "@bucketkit/core/store";
 *
 * export async function check(): Promise<void> {
 *   for (const { name, run } of storeConformance(() => createMemoryStore())) {
 *     await run();
 *     console.log("ok", name);
 *   }
 * }
 * ```
 */
export function storeConformance(
  createStore: () => Store | Promise<Store>,
  options: StoreConformanceOptions = {},
): readonly StoreConformanceCase[] {
  return [...entryRules, ...atomicRules, ...lockRules].map(([name, check]) => ({
    name,
    async run() {
      const store = await createStore();
      const other = options.shared ? await createStore() : store;
      await check({ store, other, prefix: `conformance/${crypto.randomUUID()}/` });
    },
  }));
}
