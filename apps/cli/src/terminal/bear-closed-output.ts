import type { Writable } from "node:stream";

/** Keeps a program from dying of an output that nobody reads any more, as of `| head -1`, so that it can tidy up. */
export function bearClosedOutput(output: Writable): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
