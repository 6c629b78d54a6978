import type { Store } from "../../store/store.js";
import type { Clock } from "../clock.js";

/** Options of {@link rateBudget}. */
export interface RateBudgetOptions {
  /** Where processes that use the same credential count together. Default: each client counts for itself. */
  readonly store?: Store;
  /**
   * Whose budget it is, for the keys of `store`. Default: a digest of the credential, which changes with each refresh of an OAuth token; name
   * the consumer or the account there.
   */
  readonly partition?: string;
  /** Requests an hour by kind, to leave room for others or to try out. Default: Bitbucket's own, on Bitbucket Cloud only. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Milliseconds one call is held back in all. Default 60,000; without end for calls of priority `batch`. */
  readonly maxWaitMs?: number;
  /** Called when the store fails; requests are then counted in this process alone. */
  readonly onStoreError?: (error: unknown) => void;
  /** Time and chance, for tests. */
  readonly clock?: Partial<Clock>;
}
