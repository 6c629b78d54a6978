#!/usr/bin/env node
import { createProgram } from "./program.js";
import { bearClosedOutput } from "./terminal/bear-closed-output.js";
import { shellWordsOf } from "./terminal/shell-words-of.js";

for (const output of [process.stdout, process.stderr]) bearClosedOutput(output);
createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    console.error(shellWordsOf(error));
    process.exitCode = 1;
  });
