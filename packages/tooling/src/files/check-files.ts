import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { listFiles } from "../workspace/list-files.js";
import { isCode } from "../workspace/source-file.js";
import { findFileProblems } from "./find-file-problems.js";

const files = listFiles(repositoryRoot).filter(isCode);

reportProblems(
  files.flatMap((file) => findFileProblems(file, readFileSync(join(repositoryRoot, file), "utf8"))),
  `size and names of ${files.length} files`,
);
