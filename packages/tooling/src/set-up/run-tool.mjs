import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";

/** No tool of this repository reports to its maker. */
const quiet = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  NO_UPDATE_NOTIFIER: "1",
};

/**
 * The environment for tools of the workspace: their commands come first in the path, and they report to nobody.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const commands = ["node_modules/.bin", "packages/tooling/node_modules/.bin"].map((folder) =>
    join(repositoryRoot, folder),
  );
  const path = [...commands, process.env[pathName]].join(delimiter);
  return { ...process.env, ...quiet, [pathName]: path };
}

/**
 * Runs a tool to its end in the root of the repository.
 *
 * @param {string} command - a command of node_modules/.bin or of the path.
 * @param {readonly string[]} parameters
 * @param {{ onLine?: (line: string) => void, env?: NodeJS.ProcessEnv }} [options] - `onLine` takes the output instead of the terminal.
 * @returns {Promise<number>} its exit code; 128 + number for a signal, as shells count.
 */
export function runTool(command, parameters, { onLine, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: repositoryRoot,
      env: { ...toolEnvironment(), ...env },
      stdio: onLine ? ["ignore", "pipe", "pipe"] : "inherit",
      // Commands of npm packages are .cmd files on Windows, which only a shell runs. Every parameter here is our own constant or path.
      shell: process.platform === "win32",
    });
    const stop = forwardSignals(child);
    for (const stream of [child.stdout, child.stderr]) if (stream && onLine) readLines(stream, onLine);
    child.once("error", (problem) => {
      stop();
      reject(problem);
    });
    child.once("close", (code, signal) => {
      stop();
      resolve(exitCode(code, signal));
    });
  });
}

/**
 * Sends the signals that this process gets to a child, so that the child decides how to end. Ctrl-C in a terminal reaches the child
 * by itself; it must not get it twice, because many servers take the second for "at once".
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} takes the handlers away again.
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  /** @type {Partial<Record<NodeJS.Signals, number>>} */
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
  return code ?? 128 + ((signal && numbers[signal]) ?? 0);
}

/**
 * @param {import("node:stream").Readable} stream
 * @param {(line: string) => void} onLine
 */
function readLines(stream, onLine) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line.replace(/\r$/, ""));
  });
  stream.on("end", () => rest && onLine(rest));
}
