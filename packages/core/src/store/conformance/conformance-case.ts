import type { Store } from "../store.js";

/** One rule of the {@link Store} port as something to run: it resolves when the store keeps the rule and rejects with what it did instead. */
export interface StoreConformanceCase {
  readonly name: string;
  run(): Promise<void>;
}

/** Two handles on the same data (or twice the same one) and a prefix for keys that no other run uses. */
export interface ConformanceSubject {
  readonly store: Store;
  readonly other: Store;
  readonly prefix: string;
}

/** A rule before it has a store. */
export type StoreRule = readonly [name: string, check: (subject: ConformanceSubject) => Promise<void>];

/**
 * Compares by JSON form; nothing of a test framework is used, so that any can run the suite.
 *
 * @throws an error that tells both values.
 */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

/** The `code` of what a promise rejects with; `"resolved"` when it does not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return "resolved";
  } catch (error) {
    return (error as { code?: unknown } | undefined)?.code ?? error;
  }
}

/** Waits for real: stores of other processes have clocks of their own. */
export function elapse(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
