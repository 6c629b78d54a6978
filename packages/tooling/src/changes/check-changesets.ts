import { spawnSync } from "node:child_process";
import { reportProblems } from "../problems/report-problems.js";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { readWorkspace } from "../workspace/read-workspace.js";
import { findMissingChangesets } from "./find-missing-changesets.js";
import { parseChangeset } from "./parse-changeset.js";

const git = (...parameters: string[]) => {
  const { status, stdout } = spawnSync("git", parameters, {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout.trimEnd() : undefined;
};

const destination = process.env.BITBUCKET_PR_DESTINATION_BRANCH;
const candidates = [...(destination ? [`origin/${destination}`] : []), "origin/main", "main"];
const branch = candidates.find((name) => git("rev-parse", "--verify", "--quiet", `${name}^{commit}`) !== undefined);
const base = branch && git("merge-base", "HEAD", branch);

if (!branch || !base)
  console.log(`changesets: nothing to compare with, none of ${candidates.join(", ")} shares history with HEAD`);
else if (base === git("rev-parse", "HEAD")) console.log(`changesets: nothing to compare, ${branch} contains HEAD`);
else {
  const changed = (...filter: string[]) =>
    (git("diff", "--name-only", "--no-renames", ...filter, base, "HEAD") ?? "").split("\n");
  const changesets = changed("--diff-filter=AM").filter(
    (file) => /^\.changeset\/.+\.md$/.test(file) && !file.endsWith("README.md"),
  );
  const problems = findMissingChangesets(readWorkspace(repositoryRoot), {
    files: changed(),
    changesets: changesets.map((file) => parseChangeset(git("show", `HEAD:${file}`) ?? "")),
  });
  reportProblems(problems, `changesets since ${branch}`);
}
