import { runCommand } from "./corpus/run-command.js";

const { exitCode, output } = runCommand(process.argv.slice(2));
console.log(output);
process.exitCode = exitCode;
