import { ExpectedFailure, runCommand } from "../set-up/expected-failure.mjs";
import { seconds } from "../set-up/progress.mjs";
import { runTool } from "../set-up/run-tool.mjs";
import { type CheckPart, selectParts } from "./check-parts.js";

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => {
    stopped = true;
  });

await runCommand(async () => {
  const parts = select(process.argv.slice(2));
  const failed: string[] = [];
  for (const part of parts) {
    if (!(await passes(part))) failed.push(part.name);
    if (stopped) throw new ExpectedFailure("check: stopped by a signal", 130);
  }
  console.log(`check: ${parts.length - failed.length} of ${parts.length} parts passed`);
  if (failed.length > 0)
    console.log(`check: failed: ${failed.join(", ")}. Run one with: npm run check -- ${failed[0]}`);
  return failed.length === 0 ? 0 : 1;
});

function select(names: readonly string[]): readonly CheckPart[] {
  try {
    return selectParts(names);
  } catch (problem) {
    throw new ExpectedFailure((problem as Error).message, 2);
  }
}

/** Runs a part, with its output only when it fails. */
async function passes({ name, command: [tool, ...parameters] }: CheckPart): Promise<boolean> {
  const started = performance.now();
  const output: string[] = [];
  process.stdout.write(`  ${name} ... `);
  const code = await runTool(tool, parameters, {
    env: { BUCKETKIT_NODE: process.version, NO_COLOR: "1" },
    onLine: (line) => output.push(line),
  }).catch((problem: Error) => {
    output.push(problem.message);
    return 127;
  });
  console.log(`${code === 0 ? "passed" : "FAILED"}, ${seconds(started)}`);
  if (code !== 0) console.log(output.map((line) => `    ${line}`).join("\n"));
  return code === 0;
}
