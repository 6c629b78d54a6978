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
  const abort = new AbortController();
  const wake = new Set<() => void>();
  let isClosed = false;
  return {
    get isClosed() {
      return isClosed;
    },
    run(work) {
      const promise = work(abort.signal);
      const entry: Promise<unknown> = promise.catch(() => {}).then(() => running.delete(entry));
      running.add(entry);
      return promise;
    },
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          wake.delete(end);
          resolve(!isClosed);
        };
        const timer = setTimeout(end, milliseconds);
        wake.add(end);
        if (isClosed) end();
      }),
    async close(graceMs) {
      isClosed = true;
      for (const end of wake) end();
      const timer = setTimeout(() => abort.abort(new Error("The receiver of webhooks is shutting down.")), graceMs);
      while (running.size > 0) await Promise.all(running);
      clearTimeout(timer);
    },
  };
}
