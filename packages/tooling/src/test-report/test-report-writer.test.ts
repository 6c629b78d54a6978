import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { testReportPath } from "./test-report.js";

const tooling = join(repositoryRoot, "packages/tooling");
let project = "";

beforeEach(() => {
  // Inside the package, so that the tests there find vitest.
  mkdirSync(join(tooling, "node_modules/.cache"), { recursive: true });
  project = mkdtempSync(join(tooling, "node_modules/.cache/test-report-"));
  const preset = join(tooling, "vitest.js");
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  // The preset leaves node_modules out, and this folder is in one.
  writeFileSync(
    join(project, "vitest.config.ts"),
    `import { unitTests } from ${JSON.stringify(preset)};
export default { ...unitTests, test: { ...unitTests.test, exclude: [] } };\n`,
  );
});

afterEach(() => rmSync(project, { recursive: true }));

function runVitest(tests: Record<string, string>, taskHash: string | undefined) {
  mkdirSync(join(project, "src"));
  for (const [file, text] of Object.entries(tests)) {
    writeFileSync(join(project, "src", file), `import { expect, it } from "vitest";\n${text}\n`);
  }
  const { TURBO_HASH: _outer, VITEST: _running, ...environment } = process.env;
  const { status } = spawnSync(process.execPath, [join(tooling, "node_modules/vitest/vitest.mjs"), "run"], {
    cwd: project,
    env: { ...environment, ...(taskHash ? { TURBO_HASH: taskHash } : {}) },
  });
  return status;
}

describe("the report that the vitest preset leaves", () => {
  it("counts passed, failed and skipped tests, files that do not load and errors outside tests, for the state turbo names", () => {
    const tests = {
      "good.test.ts": 'it("a", () => {}); it("b", () => {}); it.skip("c", () => {});',
      "bad.test.ts": 'it("a", () => expect(1).toBe(2)); it("b", () => {});',
      "broken.test.ts": 'import "./missing.js";\nit("never runs", () => {});',
      "late.test.ts": 'it("a", () => { void Promise.reject(new Error("nobody waits for this")); });',
    };
    expect(runVitest(tests, "hash-1")).toBe(1);
    expect(JSON.parse(readFileSync(testReportPath(project), "utf8"))).toEqual({
      taskHash: "hash-1",
      passed: 4,
      failed: 3,
      skipped: 1,
    });
  });

  it("is left out when somebody runs vitest by hand", () => {
    expect(runVitest({ "good.test.ts": 'it("a", () => {});' }, undefined)).toBe(0);
    expect(() => readFileSync(testReportPath(project))).toThrow("ENOENT");
  });
});
