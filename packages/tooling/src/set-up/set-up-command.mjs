import { parseArgs } from "node:util";
import { runCommand } from "./expected-failure.mjs";
import { setUp } from "./set-up.mjs";

/**
 * `npm run setup [-- --filter <pnpm filter> ...]`: checks the machine and installs.
 *
 * @param {string[]} parameters
 */
export function setUpCommand(parameters) {
  return runCommand(async () => {
    const { values } = parseArgs({ args: parameters, options: { filter: { type: "string", multiple: true } } });
    await setUp({ filters: values.filter ?? null });
    return 0;
  });
}
