import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Check } from "./check.js";

const run = promisify(execFile);

/** Whether Node is new enough. */
export function checkNode(version: string): Check {
  const isFine = isAtLeast(version, [20, 19]);
  return {
    name: "Node",
    state: isFine ? "ok" : "fail",
    detail: version,
    ...(!isFine && { next: "Install Node 20.19 or newer." }),
  };
}

/** Whether git is there and new enough. */
export async function checkGit(): Promise<Check> {
  try {
    const { stdout } = await run("git", ["--version"]);
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
    const isFine = isAtLeast(version, [2, 38]);
    return {
      name: "git",
      state: isFine ? "ok" : "warn",
      detail: version,
      ...(!isFine && { next: "Install git 2.38 or newer; the sandbox needs it to merge." }),
    };
  } catch {
    return { name: "git", state: "fail", detail: "not found", next: "Install git 2.38 or newer." };
  }
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [first = 0, second = 0] = version.replace(/^v/, "").split(".").map(Number);
  return first > major || (first === major && second >= minor);
}
