/**
 * One test task as turbo tells about it in the summary of its run.
 *
 * @typedef {object} TestTask
 * @property {string} package
 * @property {string} directory - relative to the root.
 * @property {string} hash
 * @property {boolean} cached
 * @property {number | undefined} exitCode - undefined when turbo never ran it.
 */

/**
 * @typedef {object} PackageResult
 * @property {string} package
 * @property {boolean} cached
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [problem] - why the counts of this package are not those of its report.
 */

/**
 * Joins what turbo says about each task with the report that the task left.
 *
 * Nothing that went wrong may look like a pass: a task that did not run, that left no report of this very state, or that ended
 * with an error although no test failed, counts as one failure.
 *
 * @param {readonly TestTask[]} tasks
 * @param {(directory: string) => import("./test-report.mjs").TestReport | undefined} readReport
 * @returns {PackageResult[]}
 */
export function sumTestReports(tasks, readReport) {
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
      const problem = `exit code ${task.exitCode} although no test failed`;
      return { ...identity, passed, failed: 1, skipped, problem };
    }
    return { ...identity, passed, failed, skipped };
  });
}

/**
 * The test tasks in a turbo run summary (`--summarize`); packages without tests and packages that only pass a change on have no command.
 *
 * @param {any} summary
 * @returns {TestTask[]}
 */
export function readTestTasks(summary) {
  return summary.tasks
    .filter((/** @type {any} */ task) => task.task === "test" && task.command !== "<NONEXISTENT>")
    .map((/** @type {any} */ task) => ({
      package: task.package,
      directory: task.directory,
      hash: task.hash,
      cached: task.cache.status === "HIT",
      exitCode: task.execution?.exitCode,
    }));
}
