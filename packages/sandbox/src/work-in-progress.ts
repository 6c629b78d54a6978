/** Work that has begun and not ended, such as the handling of requests. */
export interface WorkInProgress {
  /** Adds work; gives it back as it came. */
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is left, or after `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
}

/** An empty {@link WorkInProgress}. */
export function createWorkInProgress(): WorkInProgress {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      const forget = (): boolean => running.delete(work);
      work.then(forget, forget);
      return work;
    },
    async settled(milliseconds) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      const done = (async () => {
        while (running.size > 0) await Promise.allSettled(running);
      })();
      await Promise.race([done, late]);
      clearTimeout(timer);
    },
  };
}
