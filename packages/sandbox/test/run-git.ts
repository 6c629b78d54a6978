import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Environment in which git of a test reads no configuration of the machine. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? "",
  HOME: tmpdir(),
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  GIT_AUTHOR_NAME: "Tess Ter",
  GIT_AUTHOR_EMAIL: "tess@example.com",
  GIT_COMMITTER_NAME: "Tess Ter",
  GIT_COMMITTER_EMAIL: "tess@example.com",
};

/** Standard output of a git command, as bytes. */
export async function gitBytes(directory: string, ...commandArguments: readonly string[]): Promise<Buffer> {
  const { stdout } = await execute("git", ["-C", directory, ...commandArguments], {
    env: gitEnvironment,
    encoding: "buffer",
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Standard output of a git command, as text without the last line feed. */
export async function git(directory: string, ...commandArguments: readonly string[]): Promise<string> {
  return (await gitBytes(directory, ...commandArguments)).toString("utf8").replace(/\n$/, "");
}
