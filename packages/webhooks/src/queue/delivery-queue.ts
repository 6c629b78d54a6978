import type { Delivery } from "../delivery/delivery.js";

/** Whoever takes deliveries out of a queue. */
export interface QueueWorker {
  /** Takes no more and resolves when what is under way is through. */
  close(): Promise<void>;
}

/**
 * Keeps deliveries between their acknowledgement and their handling. It hands each out at least once; a handler that rejects gets it again.
 * How often is not its concern: a delivery that is given up resolves.
 */
export interface DeliveryQueue {
  /** Whether deliveries outlive this process, so that other processes may handle them. */
  readonly isDurable: boolean;
  /** Resolves when the delivery is kept as safely as this queue can. */
  enqueue(delivery: Delivery): Promise<void>;
  /** Begins to hand out deliveries. */
  work(handle: (delivery: Delivery) => Promise<void>): QueueWorker;
  /** Ends its connections; close the workers before. */
  close(): Promise<void>;
}
