import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Backend } from "./backend.js";
import type { Work } from "./store-work.js";

const module = fileURLToPath(new URL("store-worker.ts", import.meta.url));

/** Starts processes with a store of their own each, and waits until they are ready. */
export async function startWorkers(backend: Backend, count: number): Promise<ChildProcess[]> {
  const workers = Array.from({ length: count }, () =>
    fork(module, [JSON.stringify(backend)], {
      execArgv: ["--import", "tsx", "--conditions", "@bucketkit/source"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  return workers;
}

/** The next message of a worker that passes. */
export function nextMessage<Message>(worker: ChildProcess, passes: (message: unknown) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const look = (message: unknown) => {
      if (!passes(message)) return;
      worker.off("message", look);
      worker.off("exit", end);
      resolve(message as Message);
    };
    const end = (code: unknown) => reject(new Error(`The worker ended with ${code}.`));
    worker.on("message", look);
    worker.once("exit", end);
  });
}

/** Sends work to a worker and waits for its report. */
export function work<Report>(worker: ChildProcess, order: Work): Promise<Report> {
  const report = nextMessage<Report>(worker, (message) => typeof message === "object");
  worker.send(order);
  return report;
}

/** Kills a worker as `kill -9` does, and waits until it is gone. */
export async function kill(worker: ChildProcess): Promise<void> {
  const gone = worker.exitCode !== null || worker.signalCode !== null ? undefined : once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}
