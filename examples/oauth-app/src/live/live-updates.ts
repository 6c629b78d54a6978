/** Brings news of repositories from webhooks to open pages. */
export interface LiveUpdates {
  /** Calls back at each change of a repository; gives the function that ends it. */
  subscribe(repository: string, notify: () => void): () => void;
  publish(repository: string): void;
}

/** {@link LiveUpdates} within one process. Several processes would share a channel, such as one of Redis. */
export function createLiveUpdates(): LiveUpdates {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(repository, notify) {
      const name = repository.toLowerCase();
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(notify));
      return () => {
        known.delete(notify);
        if (known.size === 0) listeners.delete(name);
      };
    },
    publish(repository) {
      for (const notify of listeners.get(repository.toLowerCase()) ?? []) notify();
    },
  };
}
