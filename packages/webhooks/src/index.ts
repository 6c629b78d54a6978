export {
  type EndedWebhookEventName,
  endedWebhookEvents,
  type LiveWebhookEventName,
  liveWebhookEvents,
  type WebhookEventName,
} from "./events/event-names.js";
export type {
  EventCommit,
  EventRepository,
  IssueComment,
  PushChange,
  PushedCommit,
  PushedRef,
  Review,
  TrackedIssue,
} from "./events/event-parts.js";
export { type ParseWebhookInput, type ParseWebhookOptions, parseWebhook } from "./events/parse-webhook.js";
export type {
  EndedWebhookEvent,
  KnownWebhookEvent,
  LiveWebhookEvent,
  UnknownWebhookEvent,
  WebhookEvent,
} from "./events/webhook-event.js";
export type {
  ApprovalPayload,
  ChangesRequestPayload,
  CommitCommentPayload,
  CommitStatusPayload,
  ForkPayload,
  IssueCommentPayload,
  IssuePayload,
  PipelineSpanPayload,
  ProjectPayload,
  PullRequestCommentPayload,
  PullRequestPayload,
  PushPayload,
  RepositoryPayload,
  RepositoryUpdatedPayload,
  TransferPayload,
  ValueChange,
  WebhookPayloads,
} from "./events/webhook-payloads.js";
export { type SignDeliveryOptions, type SignedDelivery, signDelivery } from "./signature/sign-delivery.js";
export {
  type VerifyWebhookSignatureOptions,
  verifyWebhookSignature,
} from "./signature/verify-webhook-signature.js";
