import type { TestReport } from "./test-report.js";

/** One test task as turbo tells about it in the summary of its run. */
export interface TestTask {
  readonly package: string;
  /** Relative to the root. */
  readonly directory: string;
  readonly hash: string;
  readonly cached: boolean;
  /** Undefined when turbo never ran it. */
  readonly exitCode: number | undefined;
}

/** The counts of one package. */
export interface PackageResult {
  readonly package: string;
  readonly cached: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why the counts are not simply those of the report. */
  readonly problem?: string;
}

/**
 * Joins what turbo says about each task with the report that the task left.
 *
 * Nothing that went wrong may look like a pass: a task that did not run, that left no report of this very state, or that ended
 * with an error although no test failed, counts as one failure.
 */
export function sumTestReports(
  tasks: readonly TestTask[],
  readReport: (directory: string) => TestReport | undefined,
): PackageResult[] {
  return tasks.map((task) => {
    const identity = { package: task.package, cached: task.cached };
    const report = readReport(task.directory);
    if (report?.taskHash !== task.hash) {
      const problem =
        task.exitCode === undefined ? "its tests did not run" : `no test report, exit code ${task.exitCode}`;
      return { ...identity, passed: 0, failed: 1, skipped: 0, problem };
    }
    const { passed, failed, skipped } = report;
    if (task.exitCode !== 0 && failed === 0) {
      return { ...identity, passed, failed: 1, skipped, problem: `exit code ${task.exitCode} although no test failed` };
    }
    return { ...identity, passed, failed, skipped };
  });
}

/** The part of a turbo run summary (`--summarize`) that tells about tests. */
export interface RunSummary {
  readonly tasks: readonly {
    readonly task: string;
    readonly package: string;
    readonly directory: string;
    readonly hash: string;
    readonly command: string;
    readonly cache: { readonly status: string };
    readonly execution?: { readonly exitCode?: number } | undefined;
  }[];
}

/** The test tasks of a run; packages without tests and packages that only pass a change on have no command. */
export function readTestTasks({ tasks }: RunSummary): TestTask[] {
  return tasks
    .filter(({ task, command }) => task === "test" && command !== "<NONEXISTENT>")
    .map((task) => ({
      package: task.package,
      directory: task.directory,
      hash: task.hash,
      cached: task.cache.status === "HIT",
      exitCode: task.execution?.exitCode,
    }));
}
