/** Whoever waits for news of a repository. */
export interface LiveListener {
  /** Something has happened since the time that was asked for. */
  changed(): void;
  /** Nothing comes any more: the process ends. */
  ended(): void;
}

/** Brings news of repositories from webhooks to open pages. */
export interface LiveUpdates {
  /**
   * Tells of changes of a repository, also of the last one before if it was after `since`, so that nothing is lost between the rendering of a
   * page and its subscription. Gives the function that ends it.
   *
   * @param since - milliseconds since 1970.
   */
  subscribe(repository: string, since: number, listener: LiveListener): () => void;
  publish(repository: string): void;
  /** Ends all subscriptions, and those to come. */
  close(): void;
}

/** {@link LiveUpdates} within one process. Several processes would share a channel, such as one of Redis. */
export function createLiveUpdates(now: () => number = Date.now): LiveUpdates {
  const listeners = new Map<string, Set<LiveListener>>();
  const lastChanges = new Map<string, number>();
  let isClosed = false;
  return {
    subscribe(repository, since, listener) {
      if (isClosed) {
        listener.ended();
        return () => undefined;
      }
      const name = repository.toLowerCase();
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      if ((lastChanges.get(name) ?? 0) > since) listener.changed();
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(name) === known) listeners.delete(name);
      };
    },
    publish(repository) {
      const name = repository.toLowerCase();
      lastChanges.set(name, now());
      for (const { changed } of listeners.get(name) ?? []) changed();
    },
    close() {
      isClosed = true;
      for (const group of listeners.values()) for (const { ended } of group) ended();
    },
  };
}
