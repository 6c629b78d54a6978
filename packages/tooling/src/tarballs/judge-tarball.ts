import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { toolEnvironment } from "../set-up/run-tool.mjs";
import { findTarballProblems } from "./find-tarball-problems.js";
import type { Tarball } from "./pack-package.js";

const run = promisify(execFile);

/** Everything that is wrong with a tarball: by its content, by publint and by "are the types wrong". */
export async function judgeTarball({ path, manifest, files }: Tarball): Promise<string[]> {
  const problems = findTarballProblems(manifest, files);
  const publint = await complaint("publint", ["--strict", path]);
  // It calls a package without types a success, so that types are there is for findTarballProblems to say.
  const types = await complaint("attw", [path, "--profile", "esm-only", "--no-color", "--no-emoji"]);
  return [...problems, ...publint, ...types];
}

async function complaint(tool: string, parameters: readonly string[]): Promise<string[]> {
  try {
    await run(tool, parameters, { env: toolEnvironment() });
    return [];
  } catch (problem) {
    const { stdout = "", stderr = "", message } = problem as Error & { stdout?: string; stderr?: string };
    return [`${tool}: ${`${stdout}${stderr}`.trim() || message}`];
  }
}
