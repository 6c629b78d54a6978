import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a finished git command left. */
export interface GitResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exitCode: number;
}

/** How one git command runs. */
export interface GitRunOptions {
  /** Repository directory, passed as `--git-dir`; without it git runs outside any repository. */
  readonly directory?: string;
  /** Bytes for standard input. */
  readonly input?: Buffer | string;
  /** Variables added to the clean environment, such as author and date. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; default only 0. */
  readonly exitCodes?: readonly number[];
}

/** Runs git with argument arrays in a clean environment and knows every child that still lives. */
export interface GitProcess {
  run(commandArguments: readonly string[], options?: GitRunOptions): Promise<GitResult>;
  start(commandArguments: readonly string[], options?: GitRunOptions): ChildProcessWithoutNullStreams;
  /** Process ids of children that have not ended. */
  liveChildren(): readonly number[];
  /** Ends every child and waits until all are gone. */
  close(): Promise<void>;
  /** Ends every child without waiting, for process exit. */
  closeNow(): void;
}

const globalConfiguration = `[safe]
	directory = *
[gc]
	auto = 0
[maintenance]
	auto = false
[protocol "file"]
	allow = always
[user]
	name = Bitbucket Sandbox
	email = sandbox@bitbucket.invalid
`;

/**
 * A {@link GitProcess} whose children read no configuration of the machine or of the user.
 *
 * @param home - an own directory; becomes `HOME` of every child.
 */
export function createGitProcess(home: string): GitProcess {
  mkdirSync(home, { recursive: true });
  const configuration = join(home, "gitconfig");
  writeFileSync(configuration, globalConfiguration);
  const cleanEnvironment = {
    PATH: process.env.PATH ?? "",
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
    HOME: home,
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: configuration,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
  const children = new Set<ChildProcessWithoutNullStreams>();
  let closed = false;

  const start: GitProcess["start"] = (commandArguments, options = {}) => {
    if (closed) throw new Error("The sandbox is closed.");
    const location = options.directory ? [`--git-dir=${options.directory}`] : [];
    const child = spawn("git", [...location, ...commandArguments], {
      cwd: home,
      env: { ...cleanEnvironment, ...options.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    children.add(child);
    child.once("close", () => children.delete(child));
    child.once("error", () => children.delete(child));
    // A child that ends before it has read everything closes its standard input: its exit code tells why.
    child.stdin.on("error", () => undefined);
    return child;
  };

  const run: GitProcess["run"] = (commandArguments, options = {}) =>
    new Promise((resolve, reject) => {
      const child = start(commandArguments, options);
      const output: Buffer[] = [];
      const complaints: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
      child.once("error", reject);
      child.once("close", (code) => {
        const exitCode = code ?? -1;
        const stderr = Buffer.concat(complaints).toString("utf8");
        if ((options.exitCodes ?? [0]).includes(exitCode)) {
          resolve({ stdout: Buffer.concat(output), stderr, exitCode });
        } else {
          reject(new Error(`git ${commandArguments[0] ?? ""} ended with ${exitCode}: ${stderr.trim()}`));
        }
      });
      child.stdin.end(options.input ?? "");
    });

  const closeNow = (): void => {
    closed = true;
    for (const child of children) child.kill("SIGKILL");
  };

  return {
    run,
    start,
    liveChildren: () => [...children].flatMap((child) => (child.pid === undefined ? [] : [child.pid])),
    closeNow,
    async close() {
      const endings = [...children].map(
        (child) => new Promise<void>((resolve) => child.once("close", () => resolve())),
      );
      closeNow();
      await Promise.all(endings);
    },
  };
}
