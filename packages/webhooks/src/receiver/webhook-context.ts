import type { IntegrationContext, Subject } from "@bucketkit/core";
import type { DeliveryFacts } from "../delivery/delivery.js";
import type { LiveWebhookEventName } from "../events/event-names.js";
import type { WebhookPayloads } from "../events/webhook-payloads.js";

/** What an event is about: it decides which handles its context has for sure. */
export type SubjectOf<Name extends LiveWebhookEventName> = Name extends `pullrequest:${string}`
  ? "pullRequest"
  : Name extends `repo:commit_${string}`
    ? "commit"
    : Name extends `repo:${string}`
      ? "repository"
      : "none";

/** Subjects of tasks that can run on an event. */
export type TaskSubjectsOf<Name extends LiveWebhookEventName> =
  | "none"
  | SubjectOf<Name>
  | (SubjectOf<Name> extends "pullRequest" ? "repository" | "commit" : never)
  | (SubjectOf<Name> extends "commit" ? "repository" : never);

/** What a handler gets: the event, and a Bitbucket that acts with the credential of `auth`. */
export type WebhookContext<Name extends LiveWebhookEventName = LiveWebhookEventName> = IntegrationContext<
  SubjectOf<Name> extends Subject ? SubjectOf<Name> : "none"
> & {
  readonly event: Name;
  readonly payload: WebhookPayloads[Name];
  readonly delivery: DeliveryFacts;
};

/** Handles one event. Rejecting has it handled again, later and with the same delivery: what was done already must bear that. */
export type WebhookHandler<Name extends LiveWebhookEventName = LiveWebhookEventName> = (
  context: WebhookContext<Name>,
) => unknown;
