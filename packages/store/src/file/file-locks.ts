import type { LeasePort } from "../locks/lease-locks.js";
import { type RegisterPlace, readRegister, replaceRegister } from "./register.js";

interface LockContent {
  readonly owner: string;
  /** Milliseconds since 1970 by the clock of the machine, which all processes share. */
  readonly endsAt: number;
}

/** Locks as registers; the number of the generation is the fence. */
export function fileLocks(placeOf: (key: string) => Promise<RegisterPlace>): LeasePort {
  return {
    async take(key, owner, leaseMs) {
      const place = await placeOf(key);
      const before = await readRegister<LockContent>(place);
      if (before && before.content.endsAt > Date.now()) return undefined;
      const taken = await replaceRegister<LockContent>(place, before, { owner, endsAt: Date.now() + leaseMs });
      return taken?.number;
    },
    async free(key, owner) {
      const place = await placeOf(key);
      const held = await readRegister<LockContent>(place);
      if (held?.content.owner === owner) await replaceRegister<LockContent>(place, held, { owner, endsAt: 0 });
    },
  };
}

/** Whether the lease in the register of a lock had ended by a time. */
export function isLockOver(content: unknown, now: number): boolean {
  return (content as LockContent).endsAt <= now;
}
