import type { WebhookPayloads } from "./webhook-payloads.js";

/** Key of an event that Bitbucket knows, also of the ended ones. */
export type WebhookEventName = keyof WebhookPayloads;

/** Key of an event of the issue tracker, which ended on 2026-08-20: recordings of it can still be parsed. */
export type EndedWebhookEventName = Extract<WebhookEventName, `issue:${string}`>;

/** Key of an event that Bitbucket sends today. */
export type LiveWebhookEventName = Exclude<WebhookEventName, EndedWebhookEventName>;

/** The 26 events that Bitbucket sends. */
export const liveWebhookEvents: readonly LiveWebhookEventName[] = [
  "repo:push",
  "repo:fork",
  "repo:imported",
  "repo:transfer",
  "repo:updated",
  "repo:created",
  "repo:deleted",
  "repo:commit_comment_created",
  "repo:commit_status_created",
  "repo:commit_status_updated",
  "pullrequest:created",
  "pullrequest:updated",
  "pullrequest:approved",
  "pullrequest:unapproved",
  "pullrequest:fulfilled",
  "pullrequest:rejected",
  "pullrequest:push",
  "pullrequest:changes_request_created",
  "pullrequest:changes_request_removed",
  "pullrequest:comment_created",
  "pullrequest:comment_updated",
  "pullrequest:comment_deleted",
  "pullrequest:comment_resolved",
  "pullrequest:comment_reopened",
  "project:updated",
  "pipeline:span_created",
];

/** The three events that only recordings have. */
export const endedWebhookEvents: readonly EndedWebhookEventName[] = [
  "issue:created",
  "issue:updated",
  "issue:comment_created",
];

const live: ReadonlySet<string> = new Set(liveWebhookEvents);
const ended: ReadonlySet<string> = new Set(endedWebhookEvents);

/** Whether a key is one of the events that Bitbucket sends. */
export function isLiveWebhookEvent(event: string): event is LiveWebhookEventName {
  return live.has(event);
}

/** Whether a key is one of the events that Bitbucket has ended. */
export function isEndedWebhookEvent(event: string): event is EndedWebhookEventName {
  return ended.has(event);
}
