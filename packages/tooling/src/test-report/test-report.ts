import { join } from "node:path";

/** What one run of the tests of one package counted. */
export interface TestReport {
  /** The turbo hash of the inputs that were tested; tells a report of this state from an older one. */
  readonly taskHash: string;
  readonly passed: number;
  /** Failed tests, files that could not be loaded and errors outside any test. */
  readonly failed: number;
  readonly skipped: number;
}

/** Where the report of a package is. The path is an output of the task in turbo.json, so that cached results bring it back. */
export function testReportPath(directory: string): string {
  return join(directory, "node_modules/.cache/bucketkit/test-report.json");
}
