import { join } from "node:path";

/**
 * What one run of the tests of one package counted.
 *
 * @typedef {object} TestReport
 * @property {string} taskHash - the turbo hash of the inputs that were tested; tells a report of this state from an older one.
 * @property {number} passed
 * @property {number} failed - failed tests, files that could not be loaded and errors outside any test.
 * @property {number} skipped
 */

/** Where the report of a package is, relative to its folder. It is an output of the turbo task, so cached results bring it back. */
const testReportFile = "node_modules/.cache/bucketkit/test-report.json";

/**
 * @param {string} directory - the folder of a package.
 */
export function testReportPath(directory) {
  return join(directory, testReportFile);
}
