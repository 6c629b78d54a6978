import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../set-up/expected-failure.mjs";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { type RunSummary, readTestTasks, sumTestReports } from "../test-report/sum-test-reports.js";
import { type TestReport, testReportPath } from "../test-report/test-report.js";
import { runTurboWithSummary } from "./turbo.mjs";

// Runs the tests of all packages, or of those that the parameters select (`--filter=bucketkit`), and prints what each counted.
// The last line is `N passed, N failed`; the exit code is 0 only when turbo succeeded, a package was tested and nothing failed.
await runCommand(async () => {
  const { code, summary } = await runTurboWithSummary(["test"], process.argv.slice(2));
  const results = summary ? sumTestReports(readTestTasks(summary as RunSummary), readReport) : [];
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
});

function readReport(directory: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(testReportPath(join(repositoryRoot, directory)), "utf8")) as TestReport;
  } catch {
    return undefined;
  }
}
