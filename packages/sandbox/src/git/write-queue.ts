/** Runs one task after the other, in the order they came; a failed task does not stop the next. */
export interface WriteQueue {
  run<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Resolves when everything queued so far has ended. */
  settled(): Promise<void>;
}

/** An empty {@link WriteQueue}. */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = last.then(task, task);
      last = result.catch(() => undefined);
      return result;
    },
    settled: () => last.then(() => undefined),
  };
}
