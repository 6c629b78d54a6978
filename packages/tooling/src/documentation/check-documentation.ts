import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { listFiles } from "../workspace/list-files.js";
import { readWorkspace } from "../workspace/read-workspace.js";
import { isCode, isDevelopmentCode } from "../workspace/source-file.js";
import { chooseBlocks } from "./code-block.js";
import { compileBlocks } from "./compile-blocks.js";
import { findLinkProblems } from "./find-link-problems.js";
import { readExamples } from "./read-examples.js";
import { readFences } from "./read-fences.js";
import { sourcePaths } from "./source-paths.js";

// Change logs and changesets are written by tools or for them.
const isDocument = (file: string) =>
  file.endsWith(".md") && !file.endsWith("CHANGELOG.md") && !file.startsWith(".changeset/");
const isPublicSource = (file: string) =>
  /^packages\/[^/]+\/src\//.test(file) && isCode(file) && !isDevelopmentCode(file);
const read = (file: string) => readFileSync(join(repositoryRoot, file), "utf8");

const files = listFiles(repositoryRoot);
const packages = readWorkspace(repositoryRoot);
const texts = new Map(files.map((file) => [file, isDocument(file) ? read(file) : ""]));
const documents = files.filter(isDocument);
const examples = files.filter(isPublicSource).map((file) => ({ file, ...readExamples(file, read(file)) }));

const chosen = [
  ...documents.map((file) => chooseBlocks(file, readFences(texts.get(file) ?? ""))),
  ...examples.map(({ file, fences }) => chooseBlocks(file, fences)),
];
const blocks = chosen.flatMap((choice) => choice.blocks);
const problems = [
  ...chosen.flatMap((choice) => choice.problems),
  ...examples.flatMap((example) => example.problems),
  ...documents.flatMap((file) => findLinkProblems(file, texts)),
  ...compileBlocks(blocks, {
    root: repositoryRoot,
    directories: packages.map(({ directory }) => directory),
    paths: sourcePaths(packages),
    // TypeScript 7, by its file: `tsc` in the path may be that of another version.
    tsc: [process.execPath, join(repositoryRoot, "node_modules/typescript-native/bin/tsc")],
  }),
];

reportProblems(problems, `documentation: ${documents.length} Markdown files, ${blocks.length} blocks of code`);
