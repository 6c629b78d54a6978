import { ExpectedFailure, runCommand } from "../set-up/expected-failure.mjs";
import { seconds } from "../set-up/progress.mjs";
import { runTool } from "../set-up/run-tool.mjs";
import { setUp } from "../set-up/set-up.mjs";
import { generateMissing } from "./generate-missing.mjs";
import { runTurbo } from "./turbo.mjs";

/** @type {Record<string, (parameters: string[]) => Promise<number>>} */
const tasks = {
  test: (parameters) => runTool("tsx", ["packages/tooling/src/tasks/run-tests.ts", ...parameters]),
  "test:dist": testDist,
  build: (parameters) => runTurbo(["build"], { parameters }),
  generate: (parameters) => runTurbo(["generate"], { parameters, outputLogs: "new-only" }),
  // What is said of a benchmark is for the benchmark, not for turbo.
  bench: (parameters) =>
    runTurbo(["bench"], { parameters: parameters.length ? ["--", ...parameters] : [], outputLogs: "new-only" }),
  check: (parameters) => runTool("tsx", ["packages/tooling/src/check/check.ts", ...parameters]),
};

/**
 * Tests what the build leaves, packed and installed elsewhere.
 *
 * @param {string[]} parameters - for vitest.
 */
async function testDist(parameters) {
  const code = await runTurbo(["build"]);
  return code === 0 ? runTool("pnpm", ["--filter", "@internal/tooling", "run", "test:dist", ...parameters]) : code;
}

/**
 * `npm test`, `npm run test:dist`, `npm run check`, `npm run build`, `npm run generate`, `npm run bench`: set-up, then the task with the remaining parameters.
 *
 * @param {string[]} parameters - the task, then its parameters.
 */
export function runTasksCommand([name = "", ...parameters]) {
  return runCommand(async () => {
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (!task) throw new ExpectedFailure(`Unknown task "${name}". Known: ${Object.keys(tasks).join(", ")}.`, 2);
    const started = performance.now();
    await setUp();
    if (name !== "generate") await generateMissing();
    console.log(`> ${name} ...`);
    const code = await task(parameters);
    if (name !== "test") console.log(`${code === 0 ? "  done" : "  FAILED"}: ${name}, ${seconds(started)}`);
    return code;
  });
}
