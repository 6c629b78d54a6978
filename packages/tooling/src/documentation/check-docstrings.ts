import { join } from "node:path";
import ts from "typescript";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { sourceCondition } from "../workspace/manifest.js";
import { readWorkspace } from "../workspace/read-workspace.js";
import { findUndocumentedExports } from "./find-undocumented-exports.js";
import { sourcePaths } from "./source-paths.js";

const published = readWorkspace(repositoryRoot).filter(({ manifest }) => !manifest.private);
const entries = [...sourcePaths(published).values()]
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join(repositoryRoot, path));

const problems = findUndocumentedExports(repositoryRoot, entries, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: [sourceCondition],
  noEmit: true,
  skipLibCheck: true,
  types: [],
});

reportProblems(problems, `docstrings of ${entries.length} entries`);
