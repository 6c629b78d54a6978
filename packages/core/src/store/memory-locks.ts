import { onAbort } from "../client/on-abort.js";
import { LockTimeoutError } from "../errors/lock-timeout-error.js";
import { checkWrite } from "./check-write.js";
import type { Store } from "./store.js";

/** Someone who waits for a lock: called when it is theirs. */
type Waiter = () => void;

/** Makes the `withLock` of one process: holders of a key one after the other, in the order they came. */
export function createMemoryLocks(): Store["withLock"] {
  const queues = new Map<string, Waiter[]>();
  let fences = 0;

  const enter = (key: string, waitMs: number, signal: AbortSignal | undefined): Promise<void> | undefined => {
    const queue = queues.get(key);
    if (!queue) {
      queues.set(key, []);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        queue.splice(queue.indexOf(enterNow), 1);
        settle();
        reject(reason);
      };
      const timer = waitMs < 2 ** 31 ? setTimeout(() => leave(new LockTimeoutError(key, waitMs)), waitMs) : undefined;
      const forget = signal && onAbort(signal, () => leave(signal.reason));
      const settle = () => {
        clearTimeout(timer);
        forget?.();
      };
      const enterNow = () => {
        settle();
        resolve();
      };
      queue.push(enterNow);
    });
  };
  const leave = (key: string) => {
    const next = queues.get(key)?.shift();
    if (next) next();
    else queues.delete(key);
  };

  return async (key, run, { leaseMs = 30_000, waitMs = 60_000, signal } = {}) => {
    checkWrite(key, leaseMs);
    signal?.throwIfAborted();
    const turn = enter(key, waitMs, signal);
    if (turn) await turn;
    const lease = new AbortController();
    let holds = true;
    const release = () => {
      if (holds) leave(key);
      holds = false;
    };
    const timer = setTimeout(
      () => {
        release();
        lease.abort();
      },
      Math.min(leaseMs, 2 ** 31 - 1),
    );
    try {
      return await run({ fence: ++fences, signal: lease.signal });
    } finally {
      clearTimeout(timer);
      release();
    }
  };
}
