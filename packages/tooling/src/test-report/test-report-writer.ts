import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter } from "vitest/node";
import { countTests } from "./count-tests.js";
import { type TestReport, testReportPath } from "./test-report.js";

/** A vitest reporter that leaves the counts of the run for the closing line of `npm test`. */
export function testReportWriter(taskHash: string, directory: string = process.cwd()): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const report: TestReport = { taskHash, ...countTests(modules, unhandledErrors) };
      mkdirSync(dirname(testReportPath(directory)), { recursive: true });
      writeFileSync(testReportPath(directory), `${JSON.stringify(report)}\n`);
    },
  };
}
