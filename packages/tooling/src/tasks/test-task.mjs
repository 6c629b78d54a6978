import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { readTestTasks, sumTestReports } from "../test-report/sum-test-reports.mjs";
import { testReportPath } from "../test-report/test-report.mjs";
import { runTurboWithSummary } from "./turbo.mjs";

/**
 * Runs the tests of all packages and prints what each counted. The last line is `N passed, N failed`.
 *
 * @param {readonly string[]} [parameters] - more parameters for turbo, such as `--filter=bucketkit` or `--force`.
 * @returns {Promise<number>} 0 only when turbo succeeded, at least one test ran and none failed.
 */
export async function testTask(parameters = []) {
  const { code, summary } = await runTurboWithSummary(["test"], parameters);
  const results = summary ? sumTestReports(readTestTasks(summary), readReport) : [];
  for (const result of results) {
    const details = [result.skipped > 0 && `${result.skipped} skipped`, result.problem, result.cached && "cached"];
    const remark = details.filter(Boolean).join("; ");
    console.log(`  ${result.package}: ${result.passed} passed, ${result.failed} failed${remark && ` (${remark})`}`);
  }
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const counted = results.reduce((total, result) => total + result.failed, 0);
  const failed = counted === 0 && (code !== 0 || results.length === 0) ? 1 : counted;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : code || 1;
}

/**
 * @param {string} directory
 * @returns {import("../test-report/test-report.mjs").TestReport | undefined}
 */
function readReport(directory) {
  try {
    return JSON.parse(readFileSync(testReportPath(join(repositoryRoot, directory)), "utf8"));
  } catch {
    return undefined;
  }
}
