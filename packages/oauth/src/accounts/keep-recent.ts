/** Values that are made once per key, of which the most recently used ones are kept. */
export interface RecentValues<Value> {
  /** The value of a key: the same one for all callers as long as it is kept. */
  of(key: string): Value;
  delete(key: string): void;
}

/** Makes values when they are asked for, and keeps up to `most` of them. */
export function keepRecent<Value>(most: number, make: (key: string) => Value): RecentValues<Value> {
  const kept = new Map<string, Value>();
  return {
    of(key) {
      const value = kept.get(key) ?? make(key);
      // Moved to the end, so that the one unused for longest is in front.
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    delete: (key) => void kept.delete(key),
  };
}
