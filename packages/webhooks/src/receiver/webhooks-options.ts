import type { AuthStrategy, ClientOptions, OptionNames, TaskLog } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import type { Delivery, DeliveryFacts } from "../delivery/delivery.js";
import type { UnknownWebhookEvent, WebhookEvent } from "../events/webhook-event.js";
import type { DeliveryQueue } from "../queue/delivery-queue.js";

/** Where something went wrong. */
export interface WebhookErrorInfo {
  /**
   * `refused`: the delivery was not accepted. `handler`: a handler failed, and the delivery is tried again. `given-up`: it failed for the
   * last time. `internal`: store, queue or one of these functions failed.
   */
  readonly phase: "refused" | "handler" | "given-up" | "internal";
  /** Absent when the delivery was refused before it could be read. */
  readonly delivery?: Delivery | undefined;
}

/** A pull request whose events follow each other like those of a loop. */
export interface LoopInfo {
  /** `workspace/repoSlug`. */
  readonly repository: string;
  readonly pullRequestId: number;
  /** Events within the window, this one included. */
  readonly count: number;
  readonly delivery: DeliveryFacts;
}

/** When the events of a pull request count as a loop. */
export interface LoopLimit {
  /** Default 50. */
  readonly events: number;
  /** Milliseconds. Default 300,000, five minutes. */
  readonly withinMs: number;
}

/** Options of `createWebhooks`. One of `secret` and `secrets` is required. */
export interface WebhooksOptions {
  /** The secret of the webhook. */
  readonly secret?: string;
  /** Several secrets, while one replaces another. */
  readonly secrets?: readonly string[];
  /** The credential that handlers act with, or a function that chooses one for a delivery. Default: none; then writes fail. */
  readonly auth?:
    | AuthStrategy
    | ((delivery: DeliveryFacts & { readonly payload: unknown }) => AuthStrategy | Promise<AuthStrategy>);
  /** Options of the client that handlers get, beside its credential. */
  readonly client?: Omit<ClientOptions, "auth">;
  /** Where handled deliveries are remembered. Default: the memory of this process. Processes that share the work share the store. */
  readonly store?: Store;
  /** Where deliveries wait between acknowledgement and handling. Default: none; they are handled at once. */
  readonly queue?: DeliveryQueue;
  /** Drop events that the account of `auth` caused itself; or accounts by their UUID. Default `true`. */
  readonly ignoreSelf?: boolean | readonly string[];
  /** When to stop following a pull request whose events cause each other; `false` never. Default: 50 events in five minutes. */
  readonly loopLimit?: Partial<LoopLimit> | false;
  /** Milliseconds after which Bitbucket is answered although the handler is not through. Default 8,000: Bitbucket waits for 10,000. */
  readonly acknowledgeWithinMs?: number;
  /** Tries until a delivery that always fails is given up and kept as dead letter. Default 3, as often as Bitbucket sends; 10 with a queue. */
  readonly maxTries?: number;
  /**
   * Milliseconds for which a delivery is remembered, and after which one that still arrives is too old by the dates in its signed body:
   * what was captured cannot be sent again. Pushes have no such date, so that theirs is handled again. Default 604,800,000, seven days.
   */
  readonly replayWindowMs?: number;
  /** Milliseconds without a sign of life after which another process takes over a delivery. Default 30,000. */
  readonly leaseMs?: number;
  /** Largest body in bytes. Default 1,048,576 (1 MiB); Bitbucket sends up to 262,144. */
  readonly maxBodyBytes?: number;
  /** Called with every event before its handlers, also with those that none handles. */
  readonly onAny?: (event: WebhookEvent, delivery: DeliveryFacts) => unknown;
  /** Called with events that this version does not know. */
  readonly onUnknown?: (event: UnknownWebhookEvent, delivery: DeliveryFacts) => unknown;
  /** Called with everything that goes wrong. Default: writes it to `log`. */
  readonly onError?: (error: unknown, info: WebhookErrorInfo) => unknown;
  /** Called when a pull request goes beyond `loopLimit`, once in each window; its events are dropped until then. */
  readonly onLoop?: (loop: LoopInfo) => unknown;
  /** Called when a delivery has been given up. */
  readonly onDeadLetter?: (delivery: Delivery, error: unknown) => unknown;
  /** Where handlers and this package write. Default: warnings and errors to the console. */
  readonly log?: TaskLog;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** By which misspelt ones are found. */
export const webhooksOptionNames: OptionNames<WebhooksOptions> = {
  secret: true,
  secrets: true,
  auth: true,
  client: true,
  store: true,
  queue: true,
  ignoreSelf: true,
  loopLimit: true,
  acknowledgeWithinMs: true,
  maxTries: true,
  replayWindowMs: true,
  leaseMs: true,
  maxBodyBytes: true,
  onAny: true,
  onUnknown: true,
  onError: true,
  onLoop: true,
  onDeadLetter: true,
  log: true,
  now: true,
};
