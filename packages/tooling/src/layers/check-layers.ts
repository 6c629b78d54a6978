import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { listFiles } from "../workspace/list-files.js";
import { readWorkspace } from "../workspace/read-workspace.js";
import { isCode } from "../workspace/source-file.js";
import { findLayerProblems } from "./find-layer-problems.js";

const judged = /^(?:packages|apps|examples)\/[^/]+\/(?:src|test|scripts)\//;
const sources = listFiles(repositoryRoot)
  .filter((file) => judged.test(file) && isCode(file))
  .map((file) => ({ file, text: readFileSync(join(repositoryRoot, file), "utf8") }));

reportProblems(findLayerProblems(readWorkspace(repositoryRoot), sources), `layers of ${sources.length} files`);
