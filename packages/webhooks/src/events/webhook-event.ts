import type { EndedWebhookEventName, LiveWebhookEventName } from "./event-names.js";
import type { WebhookPayloads } from "./webhook-payloads.js";

/** An event that Bitbucket sends, told apart by `event`. */
export type LiveWebhookEvent = {
  readonly [Name in LiveWebhookEventName]: {
    readonly kind: "live";
    readonly event: Name;
    readonly payload: WebhookPayloads[Name];
  };
}[LiveWebhookEventName];

/** An event of the issue tracker, which Bitbucket has ended: only recordings have it. */
export type EndedWebhookEvent = {
  readonly [Name in EndedWebhookEventName]: {
    readonly kind: "ended";
    readonly event: Name;
    readonly payload: WebhookPayloads[Name];
    /** Day since which it is no longer sent. */
    readonly endedOn: string;
  };
}[EndedWebhookEventName];

/** An event that this version does not know; its payload was not checked. */
export interface UnknownWebhookEvent {
  readonly kind: "unknown";
  readonly event: string;
  readonly payload: unknown;
}

/** An event that this version knows, told apart by `event`. */
export type KnownWebhookEvent = LiveWebhookEvent | EndedWebhookEvent;

/** What {@link parseWebhook} makes of a delivery: look at `kind`, then at `event`. */
export type WebhookEvent = KnownWebhookEvent | UnknownWebhookEvent;
