import type { TestModule } from "vitest/node";

/** The part of a tested file that counting reads. */
export type CountedModule = {
  readonly children: { allTests(): Iterable<{ result(): { readonly state: string } }> };
  errors(): readonly unknown[];
};

/** Counts of one run. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts the results of a run. A file that cannot be loaded and an error outside any test count as one failure each, because
 * the tests they hide are not in the list.
 */
export function countTests(
  modules: readonly (CountedModule | TestModule)[],
  unhandledErrors: readonly unknown[],
): TestCounts {
  const counts: TestCounts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const testModule of modules) {
    counts.failed += testModule.errors().length;
    for (const test of testModule.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") counts.passed += 1;
      else if (state === "skipped") counts.skipped += 1;
      else counts.failed += 1;
    }
  }
  return counts;
}
