import { describe, expect, it } from "vitest";
import { readTestTasks, sumTestReports, type TestTask } from "./sum-test-reports.js";
import type { TestReport } from "./test-report.js";

const task: TestTask = {
  package: "@bucketkit/core",
  directory: "packages/core",
  hash: "h1",
  cached: false,
  exitCode: 0,
};
const report: TestReport = { taskHash: "h1", passed: 5, failed: 0, skipped: 1 };

describe("sumTestReports", () => {
  it("takes the counts of the report", () => {
    expect(sumTestReports([task], () => report)).toEqual([
      { package: "@bucketkit/core", cached: false, passed: 5, failed: 0, skipped: 1 },
    ]);
  });

  it("asks for the report in the folder of each package", () => {
    const reports: Record<string, TestReport> = {
      "packages/core": report,
      "apps/cli": { taskHash: "h2", passed: 2, failed: 3, skipped: 0 },
    };
    const tasks = [task, { ...task, package: "bucketkit", directory: "apps/cli", hash: "h2", exitCode: 1 }];
    const results = sumTestReports(tasks, (directory) => reports[directory]);
    expect(results.map(({ passed, failed }) => [passed, failed])).toEqual([
      [5, 0],
      [2, 3],
    ]);
  });

  it("counts a task without a report as a failure, whatever its exit code", () => {
    for (const exitCode of [0, 1, 137]) {
      expect(sumTestReports([{ ...task, exitCode }], () => undefined)).toMatchObject([
        { passed: 0, failed: 1, problem: `no test report, exit code ${exitCode}` },
      ]);
    }
  });

  it("does not take the report of another state for this one", () => {
    expect(sumTestReports([task], () => ({ ...report, taskHash: "older" }))).toMatchObject([{ passed: 0, failed: 1 }]);
  });

  it("counts an error exit without a failed test as a failure", () => {
    expect(sumTestReports([{ ...task, exitCode: 1 }], () => report)).toMatchObject([{ passed: 5, failed: 1 }]);
  });

  it("counts a task that never ran as a failure", () => {
    expect(sumTestReports([{ ...task, exitCode: undefined }], () => undefined)).toMatchObject([
      { failed: 1, problem: "its tests did not run" },
    ]);
  });
});

describe("readTestTasks", () => {
  it("leaves out the tasks of other names and packages without a test script", () => {
    const summary = {
      tasks: [
        { ...turboTask("a"), task: "transit" },
        { ...turboTask("b"), command: "<NONEXISTENT>" },
        { ...turboTask("c"), cache: { status: "HIT" } },
        { ...turboTask("d"), execution: undefined },
      ],
    };
    expect(readTestTasks(summary)).toEqual([
      { package: "c", directory: "packages/c", hash: "hash-c", cached: true, exitCode: 0 },
      { package: "d", directory: "packages/d", hash: "hash-d", cached: false, exitCode: undefined },
    ]);
  });
});

function turboTask(name: string) {
  return {
    task: "test",
    package: name,
    directory: `packages/${name}`,
    hash: `hash-${name}`,
    command: "vitest run",
    cache: { status: "MISS" },
    execution: { exitCode: 0 },
  };
}
