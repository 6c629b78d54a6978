import { pause } from "@bucketkit/core/store";

/** What handlers are doing right now, so that a shutdown can wait for it. */
export interface WorkInProgress {
  readonly isClosed: boolean;
  run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Waits; resolves to `false` when the shutdown began meanwhile. */
  pause(milliseconds: number): Promise<boolean>;
  /** Takes nothing new, and waits for what is there; after a time its signal is aborted. */
  close(graceMs: number): Promise<void>;
}

/** Keeps count of work. */
export function createWorkInProgress(): WorkInProgress {
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const abort = new AbortController();
  return {
    get isClosed() {
      return closing.signal.aborted;
    },
    run(work) {
      const promise = work(abort.signal);
      const entry: Promise<unknown> = promise.catch(() => {}).then(() => running.delete(entry));
      running.add(entry);
      return promise;
    },
    pause: (milliseconds) =>
      pause(milliseconds, closing.signal).then(
        () => true,
        () => false,
      ),
    async close(graceMs) {
      closing.abort();
      const timer = setTimeout(() => abort.abort(new Error("The receiver of webhooks is shutting down.")), graceMs);
      while (running.size > 0) await Promise.all(running);
      clearTimeout(timer);
    },
  };
}
