import { rmSync } from "node:fs";

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Lets the process end by `process.exit` when it is told to stop, or when whoever read its output has gone: then everything that
 * is to be removed at exit goes.
 */
export function endCleanly(): void {
  for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** Removes a folder when the process ends. */
export function removeAtExit(folder: string): void {
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}
