/** Where a batch remembers what is done, so that it can go on after a crash. */
export interface Checkpoint {
  /** What was saved before, by the key of the item. */
  load(): Promise<ReadonlyMap<string, unknown>>;
  /** Remembers the result of one item; resolved only when it would survive a crash. */
  save(key: string, value: unknown): Promise<void>;
}
