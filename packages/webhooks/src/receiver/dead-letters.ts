import type { Store } from "@bucketkit/core/store";
import type { Delivery } from "../delivery/delivery.js";

/** A delivery that was given up. */
export interface DeadLetter {
  readonly delivery: Delivery;
  /** What the last try failed with. */
  readonly reason: string;
  readonly tries: number;
  /** In milliseconds since 1970. */
  readonly buriedAt: number;
}

/** The deliveries that were given up, in the store. */
export interface DeadLetters {
  list(): AsyncIterable<DeadLetter>;
  bury(delivery: Delivery, error: unknown, tries: number): Promise<void>;
  /** The one of this id, if there is one. */
  find(id: string): Promise<DeadLetter | undefined>;
  /** Drops one that was handled after all. */
  forget(id: string): Promise<void>;
}

const prefix = "webhooks:dead:";

/** Dead letters in a store. They stay until they have been handled. */
export function createDeadLetters(store: Store, now: () => number): DeadLetters {
  return {
    async *list() {
      for await (const { value } of store.list<DeadLetter>(prefix)) yield value;
    },
    async bury(delivery, error, tries) {
      const reason = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
      const letter: DeadLetter = { delivery, reason, tries, buriedAt: now() };
      await store.set(`${prefix}${delivery.id}`, letter);
    },
    find: async (id) => (await store.get<DeadLetter>(`${prefix}${id}`))?.value,
    async forget(id) {
      await store.delete(`${prefix}${id}`);
    },
  };
}
