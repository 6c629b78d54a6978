/** Who works on a sandbox: requests all at once, and what takes hold of the whole of it alone. */
export interface Turns {
  /** Runs a request, once nothing has the sandbox alone any more. */
  share<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs something that has the sandbox alone: after the requests under way, and before those that come meanwhile. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * {@link Turns} that nobody has taken yet.
 *
 * @param patience - how long requests under way are waited for in milliseconds; one that hangs must not hold up `reset()` for ever.
 */
export function createTurns(patience: number): Turns {
  const sharing = new Set<Promise<unknown>>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const share = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    while (waiting > 0) await last;
    const running = work();
    sharing.add(running);
    try {
      return await running;
    } finally {
      sharing.delete(running);
    }
  };

  const othersSettled = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([Promise.allSettled(sharing), late]);
    clearTimeout(timer);
  };

  return {
    share,
    alone(work) {
      waiting += 1;
      const result = last.then(othersSettled).then(work);
      const settle = (): void => {
        waiting -= 1;
      };
      last = result.then(settle, settle);
      return result;
    },
  };
}
