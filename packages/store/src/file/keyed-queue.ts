/** Runs tasks of the same name one after the other, in the order they came. */
export interface KeyedQueue {
  run<Result>(name: string, task: () => Promise<Result>): Promise<Result>;
}

/** An empty {@link KeyedQueue}. */
export function createKeyedQueue(): KeyedQueue {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(name, task) {
      const result = (last.get(name) ?? Promise.resolve()).then(task);
      const settled = result
        .catch(() => undefined)
        .then(() => {
          if (last.get(name) === settled) last.delete(name);
        });
      last.set(name, settled);
      return result;
    },
  };
}
