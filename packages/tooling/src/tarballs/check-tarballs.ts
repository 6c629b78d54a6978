import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../problems/problem.js";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { readWorkspace } from "../workspace/read-workspace.js";
import { judgeTarball } from "./judge-tarball.js";
import { packPackage } from "./pack-package.js";

const destination = mkdtempSync(join(tmpdir(), "bucketkit-tarballs-"));
const problems: Problem[] = [];
const published = readWorkspace(repositoryRoot).filter(({ manifest }) => !manifest.private);
try {
  for (const member of published) {
    const found = await judgeTarball(await packPackage(member, destination));
    problems.push(...found.map((message) => ({ file: `${member.directory} (tarball)`, message })));
  }
} finally {
  rmSync(destination, { recursive: true });
}

reportProblems(problems, `tarballs of ${published.length} packages`);
