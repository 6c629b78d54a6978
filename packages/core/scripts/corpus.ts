import { runCommand } from "./corpus/run-command.js";

const { exitCode, output } = runCommand(process.argv.slice(2), new URL("../spec/", import.meta.url));
(exitCode === 2 ? console.error : console.log)(output);
process.exitCode = exitCode;
