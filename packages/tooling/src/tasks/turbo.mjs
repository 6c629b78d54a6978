import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { seconds } from "../set-up/progress.mjs";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { runTool } from "../set-up/run-tool.mjs";

/** How often a run without output says that it is alive, in milliseconds. */
const heartbeatInterval = 15_000;

/**
 * Runs tasks of all packages (or of those that a filter selects) with turbo.
 *
 * @param {readonly string[]} tasks
 * @param {{ parameters?: readonly string[], outputLogs?: "errors-only" | "new-only" }} [options] - default `errors-only`: what succeeds is silent.
 * @returns {Promise<number>} the exit code.
 */
export async function runTurbo(tasks, { parameters = [], outputLogs = "errors-only" } = {}) {
  const started = performance.now();
  const alive = setInterval(
    () => console.log(`  still running: ${tasks.join(", ")}, ${seconds(started)}`),
    heartbeatInterval,
  );
  const known = [
    "--continue=dependencies-successful",
    "--ui=stream",
    "--concurrency=100%",
    `--output-logs=${outputLogs}`,
  ];
  try {
    return await runTool("turbo", ["run", ...tasks, ...known, ...parameters], {
      // The version of Node decides results, so it is part of the cache key (globalEnv in turbo.json).
      env: { BUCKETKIT_NODE: process.version },
    });
  } finally {
    clearInterval(alive);
  }
}

/**
 * Runs tasks and hands over turbo's summary of the run, which names every task with its hash and exit code.
 *
 * @param {readonly string[]} tasks
 * @param {readonly string[]} parameters
 * @returns {Promise<{ code: number, summary: unknown }>} no summary when turbo stopped before it ran anything.
 */
export async function runTurboWithSummary(tasks, parameters) {
  const runs = join(repositoryRoot, ".turbo/runs");
  mkdirSync(runs, { recursive: true });
  const before = new Set(readdirSync(runs));
  const code = await runTurbo(tasks, { parameters: ["--summarize", ...parameters] });
  const file = readdirSync(runs).find((name) => name.endsWith(".json") && !before.has(name));
  if (!file || !existsSync(join(runs, file))) return { code, summary: undefined };
  const summary = JSON.parse(readFileSync(join(runs, file), "utf8"));
  rmSync(join(runs, file));
  return { code, summary };
}
