import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { readWorkspace } from "../workspace/read-workspace.js";
import { findExportProblems } from "./find-export-problems.js";

const packages = readWorkspace(repositoryRoot);

reportProblems(findExportProblems(packages), `exports of ${packages.length} packages`);
