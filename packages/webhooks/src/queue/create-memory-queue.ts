import { ConfigurationError } from "@bucketkit/core";
import type { Delivery } from "../delivery/delivery.js";
import type { DeliveryQueue, QueueWorker } from "./delivery-queue.js";

/** Options of {@link createMemoryQueue}. */
export interface MemoryQueueOptions {
  /** Deliveries handled at the same time. Default 10. */
  readonly concurrency?: number;
  /** Milliseconds before the second try; twice as many before each further one. Default 1,000. */
  readonly backoffMs?: number;
  /** Most deliveries that wait; beyond that they are refused, and Bitbucket sends them again. Default 10,000. */
  readonly maxWaiting?: number;
}

const longestPauseMs = 60_000;

/**
 * A queue in the memory of this process: answers Bitbucket at once and works at its own pace. What waits is lost with the process.
 *
 * @throws ConfigurationError `CONFIG_INVALID` for a `concurrency` below 1.
 * @example
 * ```ts
 * import { createMemoryQueue, createWebhooks } from "@bucketkit/webhooks";
 *
 * export const webhooks = createWebhooks({ secret: "of-the-webhook", queue: createMemoryQueue({ concurrency: 4 }) });
 * export const worker = webhooks.work();
 * ```
 */
export function createMemoryQueue(options: MemoryQueueOptions = {}): DeliveryQueue {
  const { concurrency = 10, backoffMs = 1_000, maxWaiting = 10_000 } = options;
  if (!(concurrency >= 1)) {
    throw new ConfigurationError("CONFIG_INVALID", "[@bucketkit/webhooks] `concurrency` must be at least 1.");
  }
  const waiting: { readonly delivery: Delivery; readonly tries: number }[] = [];
  const pauses = new Set<ReturnType<typeof setTimeout>>();
  let handler: ((delivery: Delivery) => Promise<void>) | undefined;
  let running = 0;
  let whenIdle: (() => void)[] = [];

  const next = (): void => {
    while (handler && running < concurrency) {
      const first = waiting.shift();
      if (!first) break;
      running += 1;
      void handler(first.delivery)
        .catch(() => retryLater(first.delivery, first.tries + 1))
        .finally(() => {
          running -= 1;
          next();
        });
    }
    if (running === 0) for (const resolve of whenIdle.splice(0)) resolve();
  };
  const retryLater = (delivery: Delivery, tries: number): void => {
    const again = (): void => {
      pauses.delete(timer);
      waiting.push({ delivery, tries });
      next();
    };
    const timer = setTimeout(again, Math.min(backoffMs * 2 ** (tries - 1), longestPauseMs));
    pauses.add(timer);
  };
  return {
    isDurable: false,
    async enqueue(delivery) {
      if (waiting.length >= maxWaiting) throw new Error(`${maxWaiting} deliveries are waiting already.`);
      waiting.push({ delivery, tries: 0 });
      next();
    },
    work(handle): QueueWorker {
      handler = handle;
      next();
      return {
        close: () =>
          new Promise((resolve) => {
            handler = undefined;
            whenIdle = [...whenIdle, resolve];
            next();
          }),
      };
    },
    async close() {
      handler = undefined;
      for (const timer of pauses) clearTimeout(timer);
      pauses.clear();
    },
  };
}
