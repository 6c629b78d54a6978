import { randomUUID } from "node:crypto";
import { checkWrite, LockTimeoutError, pause, type Store } from "@bucketkit/core/store";

/** How a backend lets one owner at a time have a lock. */
export interface LeasePort {
  /** Takes the lock when it is free or its lease has ended; resolves to the fence, or to nothing. */
  take(key: string, owner: string, leaseMs: number): Promise<number | undefined>;
  /** Frees the lock if the owner still has it. */
  free(key: string, owner: string): Promise<void>;
}

const shortestPauseMs = 10;
const longestPauseMs = 100;
const longestTimerMs = 2 ** 31 - 1;

/** The `withLock` of a backend: asks again and again, at random and growing intervals, until the lock is there or the time is over. */
export function leaseLocks(port: LeasePort): Store["withLock"] {
  return async (key, run, { leaseMs = 30_000, waitMs = 60_000, signal } = {}) => {
    checkWrite(key, leaseMs);
    signal?.throwIfAborted();
    const owner = randomUUID();
    const deadline = performance.now() + waitMs;
    for (let pauseMs = shortestPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
      // The lease runs from before the question, so that its end is known here no later than there.
      const endsAt = performance.now() + leaseMs;
      const fence = await port.take(key, owner, leaseMs);
      if (fence !== undefined) {
        const work = signal?.aborted ? () => Promise.reject(signal.reason) : run;
        return holdLease(port, { key, owner, fence, endsAt }, work);
      }
      signal?.throwIfAborted();
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new LockTimeoutError(key, waitMs);
      await pause(Math.min(pauseMs * (0.5 + Math.random()), leftMs), signal);
    }
  };
}

interface HeldLease {
  readonly key: string;
  readonly owner: string;
  readonly fence: number;
  /** By `performance.now()`. */
  readonly endsAt: number;
}

async function holdLease<Result>(
  port: LeasePort,
  { key, owner, fence, endsAt }: HeldLease,
  run: (lease: { fence: number; signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const lease = new AbortController();
  const timer = setTimeout(() => lease.abort(), Math.min(endsAt - performance.now(), longestTimerMs));
  try {
    return await run({ fence, signal: lease.signal });
  } finally {
    clearTimeout(timer);
    // A lock that cannot be freed now is free when its lease ends; what the work gave counts more.
    await port.free(key, owner).catch(() => undefined);
  }
}
