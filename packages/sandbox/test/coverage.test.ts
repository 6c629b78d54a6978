import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadOperations } from "../src/facts/load-operations.js";
import { operationHandlers } from "../src/operations/operation-handlers.js";
import { measureCoverage } from "../src/rows/measure-coverage.js";
import { recipes } from "../src/rows/recipes.js";

/** Operations whose answers cannot differ with the seed, or that only kinds of credentials may call that the sandbox does not issue. */
const shallow = [
  "deleteAddon",
  "getAddonClientKey",
  "getRepositoryOverrideSettings",
  "getRepositoryPipelineCacheContentURI",
  "getRepositoryPipelineScheduleExecutions",
  "getSnippetWatch",
  "listHookEvents",
  "listHookEventsForResource",
  "listRepositoryFileConflict",
  "listPullrequestMergeabilityChecks",
  "updateAddon",
  "updateRepositoryBuildNumber",
];

describe("the coverage of the sandbox", () => {
  const ids = new Set(loadOperations().map(({ operationId }) => operationId));

  it("has recipes and handlers for operations that there are, and for no others", () => {
    expect(Object.keys(recipes).filter((operationId) => !ids.has(operationId))).toEqual([]);
    expect(Object.keys(operationHandlers).filter((operationId) => !ids.has(operationId))).toEqual([]);
  });

  it("is deep wherever it can be: allowed, refused by scope, 404 without parent, kept and restored, following the seed", async () => {
    const seen: number[] = [];
    const coverage = await measureCoverage(undefined, (done) => seen.push(done));
    const failing = coverage.operations
      .filter(({ level, operationId }) => level === "generic" && !shallow.includes(operationId))
      .map(({ operationId, failures }) => `${operationId}: ${failures.join("; ")}`);
    expect(failing).toEqual([]);
    expect(coverage.total).toBe(ids.size);
    expect(seen.at(-1)).toBe(ids.size);
    expect(coverage.deep).toBeGreaterThanOrEqual(280);
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(`${coverage.deep} deep, ${coverage.generic} generic, ${coverage.missing} missing`);
  }, 120_000);
});
