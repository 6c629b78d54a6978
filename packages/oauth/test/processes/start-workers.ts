import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BitbucketHosts } from "@bucketkit/core";

/** What the OAuth client of a worker is made of. */
export interface WorkerSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly hosts: BitbucketHosts;
  readonly accountId: string;
  /** Folder of the store that all share. */
  readonly folder: string;
  readonly timeoutMs: number;
  /** How far the clock is ahead of that of the machine. */
  readonly aheadMs: number;
}

/** What became of the callers of a worker. */
export interface WorkerReport {
  readonly headers: readonly string[];
  readonly failures: readonly string[];
}

/** Starts processes with an OAuth client of their own each, and waits until they are ready. */
export async function startWorkers(settings: WorkerSettings, count: number): Promise<ChildProcess[]> {
  const module = fileURLToPath(new URL("oauth-worker.ts", import.meta.url));
  const workers = Array.from({ length: count }, () =>
    fork(module, [JSON.stringify(settings)], {
      execArgv: ["--import", "tsx", "--conditions", "@bucketkit/source"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  return workers;
}

/** Lets so many callers in each worker ask for a token, all at once. */
export async function askAll(workers: readonly ChildProcess[], callers: number): Promise<WorkerReport[]> {
  return Promise.all(
    workers.map(async (worker) => {
      const report = once(worker, "message");
      worker.send(callers);
      return (await report)[0] as WorkerReport;
    }),
  );
}

/** Ends workers as `kill -9` does. */
export async function killAll(workers: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    workers.map((worker) => {
      const isGone = worker.exitCode !== null || worker.signalCode !== null;
      const gone = isGone ? undefined : once(worker, "exit");
      worker.kill("SIGKILL");
      return gone;
    }),
  );
}
