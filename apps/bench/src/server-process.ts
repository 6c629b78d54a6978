import { fork } from "node:child_process";
import { createInterface } from "node:readline";

/** A server in a process of its own, so that it does not count as cost of a client. */
export interface ServerProcess {
  readonly baseUrl: string;
  stop(): void;
}

/** Starts a script that prints its base URL once it listens, and ends when it loses its parent. */
export async function serverProcess(script: string, parameters: readonly string[] = []): Promise<ServerProcess> {
  const child = fork(script, [...parameters], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const { value } = await lines[Symbol.asyncIterator]().next();
  return { baseUrl: value as string, stop: () => child.disconnect() };
}
