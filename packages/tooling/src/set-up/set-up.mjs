import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ExpectedFailure } from "./expected-failure.mjs";
import { installFingerprint, isInstalled, recordInstall } from "./install-marker.mjs";
import { seconds, step } from "./progress.mjs";
import { repositoryRoot } from "./repository-root.mjs";
import { runTool } from "./run-tool.mjs";
import { isAtLeast, parseVersion } from "./tool-version.mjs";

/** The sandbox merges in memory with `git merge-tree --write-tree`, which git 2.38 brought. */
const requiredGit = [2, 38];

/** How often an install says how far it is, in milliseconds. */
const progressInterval = 5_000;

/**
 * Brings the machine to the point where tasks can run: checks git and installs the packages unless they are there already.
 *
 * @param {{ filters?: readonly string[] | null }} [options] - pnpm filters of the packages to install; default `null`: all of them.
 * @throws {ExpectedFailure} when git is too old or the install fails.
 */
export async function setUp({ filters = null } = {}) {
  const git = await requireGit();
  const fingerprint = installFingerprint(repositoryRoot);
  if (isInstalled(repositoryRoot, fingerprint, filters)) {
    console.log(`> set-up: Node ${process.versions.node}, git ${git}, packages are installed`);
    return;
  }
  console.log(`> set-up: Node ${process.versions.node}, git ${git}`);
  const what = filters === null ? "all packages" : filters.join(", ");
  await step(`install ${what}`, () => install(filters));
  recordInstall(repositoryRoot, fingerprint, filters);
}

async function requireGit() {
  const answer = await promisify(execFile)("git", ["--version"]).catch(() => undefined);
  const version = parseVersion(answer?.stdout ?? "");
  const wanted = requiredGit.join(".");
  if (!version)
    throw new ExpectedFailure(
      `bucketkit needs git ${wanted} or later, and no git answers in the path. Install git and run the command again.`,
    );
  if (!isAtLeast(version, requiredGit)) {
    throw new ExpectedFailure(
      `bucketkit needs git ${wanted} or later. This is git ${version.join(".")}. Update git and run the command again.`,
    );
  }
  return version.join(".");
}

/** @param {readonly string[] | null} filters */
async function install(filters) {
  const { packageManager } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
  /** @type {string[]} */
  const output = [];
  let progress = "waiting for the first packages";
  const started = performance.now();
  const alive = setInterval(() => console.log(`  ${seconds(started)}: ${progress}`), progressInterval);
  const selection = (filters ?? []).flatMap((filter) => ["--filter", filter]);
  // By default pnpm asks for hundreds of tarballs at once, and proxies then stall: 15 to 87 s for the demo, against 9 to 17 s with 16.
  const mode = ["--frozen-lockfile", "--reporter=append-only", "--network-concurrency=16"];
  const parameters = ["--yes", packageManager, "install", ...mode, ...selection];
  const code = await runTool("npx", parameters, {
    // Without a terminal pnpm would stop where it wants to ask whether it may replace node_modules.
    env: { pnpm_config_confirm_modules_purge: "false" },
    onLine(line) {
      output.push(line);
      if (/\bWARN\b/.test(line)) console.log(`  ${line.trim()}`);
      if (line.startsWith("Progress: ")) progress = line.slice("Progress: ".length);
    },
  }).finally(() => clearInterval(alive));
  if (code !== 0) throw new ExpectedFailure(`${output.join("\n")}\nThe install failed with exit code ${code}.`);
}
