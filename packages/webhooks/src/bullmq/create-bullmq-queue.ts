import { type ConnectionOptions, Queue, Worker } from "bullmq";
import type { Delivery } from "../delivery/delivery.js";
import type { DeliveryQueue } from "../queue/delivery-queue.js";

/** Options of {@link createBullmqQueue}. */
export interface BullmqQueueOptions {
  /** Where Redis is: what BullMQ takes as `connection`, such as `{ url: "redis://127.0.0.1:6379" }`. */
  readonly connection: ConnectionOptions;
  /** Name of the queue in Redis; receivers and workers of one application share it. Default `bitbucket-webhooks`. */
  readonly name?: string;
  /** Deliveries that one process handles at the same time. Default 10. */
  readonly concurrency?: number;
  /** Milliseconds before the second try; twice as many before each further one, at most a minute. Default 1,000. */
  readonly backoffMs?: number;
  /** Milliseconds without a sign of life after which the deliveries of a process go to another one. Default 30,000. */
  readonly lockMs?: number;
  /** Called when the connection to Redis has trouble; BullMQ connects again by itself. Default: nothing. */
  readonly onError?: (error: Error) => void;
}

const longestPauseMs = 60_000;

/** How often is decided by `maxTries` of createWebhooks, which also counts processes that died: BullMQ has no say in it. */
const endless = 1_000_000;

/**
 * A durable queue on Redis, by BullMQ: a delivery is acknowledged when Redis has it, and any process that calls `work()` may handle it.
 *
 * Each is handed out at least once. What was acknowledged is as safe as Redis keeps it: use `appendonly yes` and `appendfsync always` to lose
 * nothing when Redis dies. While Redis is away Bitbucket is answered 503, and sends again.
 *
 * @example
 * ```ts
 * import type { Store } from "@bucketkit/core/store";
 * import { createWebhooks } from "@bucketkit/webhooks";
 * import { createBullmqQueue } from "@bucketkit/webhooks/bullmq";
 *
 * export function startWorker(secret: string, store: Store) {
 *   const queue = createBullmqQueue({ connection: { url: "redis://127.0.0.1:6379" } });
 *   const webhooks = createWebhooks({ secret, store, queue });
 *   webhooks.on("repo:push", ({ payload }) => console.log(payload.repository.full_name));
 *   return webhooks.work();
 * }
 * ```
 * @see https://docs.bullmq.io/guide/going-to-production
 */
export function createBullmqQueue(options: BullmqQueueOptions): DeliveryQueue {
  const { connection, name = "bitbucket-webhooks", concurrency = 10, backoffMs = 1_000, lockMs = 30_000 } = options;
  const report = options.onError ?? (() => {});
  const queue = new Queue<Delivery>(name, { connection });
  queue.on("error", report);
  return {
    isDurable: true,
    async enqueue(delivery) {
      await queue.add(delivery.event, delivery, {
        // All attempts of one request are one job; what somebody sends again by hand is another one.
        jobId: `${delivery.id}-${delivery.requestUuid ?? "none"}`,
        attempts: endless,
        backoff: { type: "custom" },
        removeOnComplete: true,
      });
    },
    work(handle) {
      const worker = new Worker<Delivery>(name, ({ data }) => handle(data), {
        connection,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: endless,
        settings: { backoffStrategy: (tries = 1) => Math.min(backoffMs * 2 ** (tries - 1), longestPauseMs) },
      });
      worker.on("error", report);
      return { close: () => worker.close() };
    },
    close: () => queue.close(),
  };
}
