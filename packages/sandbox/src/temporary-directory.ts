import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Something that must not outlive this process. */
interface Leftover {
  removeNow(): void;
}

const leftovers = new Set<Leftover>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A directory of our own with whatever runs in it. */
export interface TemporaryDirectory {
  readonly path: string;
  /** Removes the directory. */
  remove(): Promise<void>;
}

/**
 * A new directory below the system's temporary directory. When the process exits, or is told to end by a signal,
 * `endNow` runs and the directory goes.
 */
export function createTemporaryDirectory(prefix: string, endNow: () => void): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const leftover: Leftover = {
    removeNow() {
      endNow();
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  if (leftovers.size === 0) watchProcess();
  leftovers.add(leftover);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      leftovers.delete(leftover);
      if (leftovers.size === 0) unwatchProcess();
    },
  };
}

function removeAll(): void {
  for (const leftover of leftovers) leftover.removeNow();
  leftovers.clear();
}

function endBySignal(signal: NodeJS.Signals): void {
  removeAll();
  unwatchProcess();
  // With a listener of ours Node no longer ends by itself; where nobody else listens, end as it would have.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function watchProcess(): void {
  process.once("exit", removeAll);
  for (const signal of signals) process.on(signal, endBySignal);
}

function unwatchProcess(): void {
  process.off("exit", removeAll);
  for (const signal of signals) process.off(signal, endBySignal);
}
