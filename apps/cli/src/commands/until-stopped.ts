/** Waits for Ctrl+C, a request to terminate, the end of the terminal, or the end of whoever reads what is printed. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    process.stdout.once("error", () => resolve());
  });
}
