import type { DeliveryAttempt, DeliveryState, WebhookDelivery } from "./webhook-delivery.js";

/** The deliveries of a sandbox, oldest first, as an array that can also be waited for. */
export interface WebhookDeliveries extends ReadonlyArray<WebhookDelivery> {
  /**
   * The first delivery that matches and is no longer on its way, now or later.
   *
   * @param match - an event such as `repo:push`, or a test.
   * @param options.timeoutMs - how long to wait in milliseconds; default 5,000.
   * @throws Error when none comes in time.
   */
  waitFor(
    match: string | ((delivery: WebhookDelivery) => boolean),
    options?: { readonly timeoutMs?: number },
  ): Promise<WebhookDelivery>;
  /** Resolves when no delivery is on its way any more. */
  settled(): Promise<void>;
}

/** A delivery while it is under way. */
export interface OpenDelivery {
  readonly delivery: WebhookDelivery;
  attempted(attempt: DeliveryAttempt): void;
  end(state: Exclude<DeliveryState, "pending">): void;
}

/** What writes {@link WebhookDeliveries}. */
export interface DeliveryLog {
  readonly deliveries: WebhookDeliveries;
  open(start: Omit<WebhookDelivery, "attempts" | "state">): OpenDelivery;
  clear(): void;
}

/**
 * An empty {@link DeliveryLog}.
 *
 * @param capacity - deliveries kept; the oldest go first. Default 1,000.
 */
export function createDeliveryLog(capacity = 1_000): DeliveryLog {
  const entries: WebhookDelivery[] = [];
  const watchers = new Set<() => void>();
  const isPending = (delivery: WebhookDelivery): boolean => delivery.state === "pending";
  const deliveries: WebhookDeliveries = Object.assign(entries, {
    waitFor(match: string | ((delivery: WebhookDelivery) => boolean), { timeoutMs = 5_000 } = {}) {
      const fits = typeof match === "string" ? ({ event }: WebhookDelivery) => event === match : match;
      const find = () => entries.find((delivery) => !isPending(delivery) && fits(delivery));
      return new Promise<WebhookDelivery>((resolve, reject) => {
        const look = (): void => {
          const found = find();
          if (!found) return;
          clearTimeout(timer);
          watchers.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          const known = entries.map(({ event, state }) => `${event} (${state})`).join(", ") || "none";
          reject(new Error(`No such delivery within ${timeoutMs} ms. Deliveries so far: ${known}`));
        }, timeoutMs);
        watchers.add(look);
        look();
      });
    },
    settled: () =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (entries.some(isPending)) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  });
  const notify = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  return {
    deliveries,
    open(start) {
      const attempts: DeliveryAttempt[] = [];
      const delivery: { -readonly [Key in keyof WebhookDelivery]: WebhookDelivery[Key] } = {
        ...start,
        attempts,
        state: "pending",
      };
      entries.push(delivery);
      if (entries.length > capacity) entries.splice(0, entries.length - capacity);
      return {
        delivery,
        attempted: (attempt) => void attempts.push(attempt),
        end(state) {
          delivery.state = state;
          notify();
        },
      };
    },
    clear() {
      entries.splice(0);
      notify();
    },
  };
}
