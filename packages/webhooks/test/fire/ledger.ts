import type { Store } from "@bucketkit/core/store";
import type { Effect } from "./effect.js";

/** One account: its effects, and what they sum up to. A lost update or a second effect of a delivery makes the two differ. */
export interface Account {
  readonly balance: number;
  /** Of whoever wrote last. */
  readonly fence: number;
  readonly effects: readonly Effect[];
}

const prefix = "ledger:";
const accounts = 2_000;

/** Longer than a write takes; others wait so long for a lock whose holder was killed. */
const leaseMs = 2_000;

/**
 * Adds an effect to its account, once: adding is not idempotent by itself, so the account remembers by which deliveries it was done, and only a
 * holder of its lock whom nobody has overtaken writes.
 */
export async function applyEffect(store: Store, effect: Effect): Promise<void> {
  const key = `${prefix}${Number.parseInt(effect.id.slice(0, 8), 16) % accounts}`;
  await store.withLock(
    key,
    async ({ fence }) => {
      const entry = await store.get<Account>(key);
      const { balance = 0, fence: lastFence = 0, effects = [] } = entry?.value ?? {};
      if (effects.some(({ id }) => id === effect.id)) return;
      if (lastFence > fence) throw new Error(`${key} was written by a later holder of its lock.`);
      const account: Account = { balance: balance + effect.amount, fence, effects: [...effects, effect] };
      const version = await store.compareAndSet(key, entry?.version, account);
      // Also when the write was done and its answer was lost with Redis: the next try finds it.
      if (version === undefined) throw new Error(`${key} was written by somebody else meanwhile.`);
    },
    { leaseMs },
  );
}

/** All accounts. */
export async function readLedger(store: Store): Promise<readonly Account[]> {
  const found: Account[] = [];
  for await (const { value } of store.list<Account>(prefix)) found.push(value);
  return found;
}
