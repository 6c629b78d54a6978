import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts processes that run a TypeScript module of this package. Each says `ready`, and is sent what it shall do by `send`. */
export async function startWorkers(module: URL, count: number, parameters: readonly string[]): Promise<ChildProcess[]> {
  const workers = Array.from({ length: count }, () =>
    fork(fileURLToPath(module), parameters, {
      // Where tsx is found, wherever the tests were started.
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  return workers;
}

/** Sends each worker its work and collects what each reports. */
export async function runWorkers<Report>(workers: readonly ChildProcess[], work: object): Promise<Report[]> {
  return Promise.all(
    workers.map(async (worker) => {
      const report = once(worker, "message");
      worker.send(work);
      return (await report)[0] as Report;
    }),
  );
}

/** Inside a worker: says `ready` and answers every piece of work with a report. */
export function serveWork<Work, Report>(perform: (work: Work) => Promise<Report>): void {
  process.on("message", async (work: Work) => process.send?.(await perform(work)));
  process.on("disconnect", () => process.exit(0));
  process.send?.("ready");
}
