import { join } from "node:path";
import { ExpectedFailure, runCommand } from "../set-up/expected-failure.mjs";
import { step } from "../set-up/progress.mjs";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import { runTool } from "../set-up/run-tool.mjs";
import { setUp } from "../set-up/set-up.mjs";
import { generateMissing } from "./generate-missing.mjs";
import { runTurbo } from "./turbo.mjs";

/** The example that the demo runs and the command line it shows, each with what it depends on. */
const needed = ["@example/rest-script...", "bucketkit..."];

/**
 * `npm run demo [-- parameters]`: installs and builds only what the demo needs, then runs it.
 *
 * @param {string[]} parameters - handed to the demo.
 */
export function demoCommand(parameters) {
  return runCommand(async () => {
    // The root holds the tools that build.
    await setUp({ filters: ["bucketkit-monorepo", ...needed] });
    await generateMissing();
    await step("build", async () => {
      const code = await runTurbo(["build"], { parameters: needed.map((name) => `--filter=${name}`) });
      if (code !== 0) throw new ExpectedFailure(`The build failed with exit code ${code}.`, code);
    });
    return runTool("node", [join(repositoryRoot, "examples/rest-script/dist/demo.js"), ...parameters]);
  });
}
