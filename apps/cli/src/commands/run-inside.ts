import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;
/** How long what is left of the command may take to end, in milliseconds. */
const patienceMs = 2_000;

/**
 * Runs a command with this environment and the terminal of this process, hands it signals, and ends with it whatever it
 * started and left.
 *
 * @returns its exit code; 128 and the signal's number when a signal ended it.
 * @throws Error when it cannot be started.
 */
export async function runInside(
  [command = "", ...parameters]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  // A group of its own, which can be ended whole. Windows has no groups.
  const isGroup = process.platform !== "win32";
  const child = spawn(command, parameters, { env, stdio: "inherit", detached: isGroup });
  const forward = (signal: NodeJS.Signals): void => void tell(child, isGroup, signal);
  for (const signal of forwarded) process.on(signal, forward);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", (reason: NodeJS.ErrnoException) => {
        reject(reason.code === "ENOENT" ? new Error(`There is no command ${command}.`) : reason);
      });
      child.once("exit", (exitCode, signal) => resolve(exitCode ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
    if (isGroup) await endGroup(child);
    return code;
  } finally {
    for (const signal of forwarded) process.off(signal, forward);
  }
}

/** Sends a signal; tells whether anybody was there to get it. */
function tell(child: ChildProcess, isGroup: boolean, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(isGroup ? -child.pid : child.pid, signal);
  } catch {
    return false;
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  const deadline = performance.now() + patienceMs;
  if (!tell(child, true, "SIGTERM")) return;
  while (performance.now() < deadline) {
    if (!tell(child, true, 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  tell(child, true, "SIGKILL");
}
