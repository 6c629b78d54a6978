export type { NodeRequest } from "./adapters/read-stream.js";
export { type ExpressRequest, toExpress } from "./adapters/to-express.js";
export type { FastifyOptions, FastifyPart, FastifyReplyPart, FastifyRequestPart } from "./adapters/to-fastify.js";
export { toFastify } from "./adapters/to-fastify.js";
export { type FetchHandlerContext, toFetchHandler } from "./adapters/to-fetch-handler.js";
export { type LambdaEvent, type LambdaResult, toLambda } from "./adapters/to-lambda.js";
export { type NodeHandlerOptions, type NodeResponse, toNodeHandler } from "./adapters/to-node-handler.js";
export type { Delivery, DeliveryFacts } from "./delivery/delivery.js";
export type { DeliveryHeaders } from "./delivery/read-headers.js";
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
export { type InOrderOptions, inOrder } from "./ordering/in-order.js";
export { createMemoryQueue, type MemoryQueueOptions } from "./queue/create-memory-queue.js";
export type { DeliveryQueue, QueueWorker } from "./queue/delivery-queue.js";
export { createWebhooks, type Webhooks } from "./receiver/create-webhooks.js";
export type { DeadLetter } from "./receiver/dead-letters.js";
export type { DeliveryOutcome } from "./receiver/handle-delivery.js";
export type { ReceiveInput, ReceiveResult } from "./receiver/receive-result.js";
export type { SubjectOf, TaskSubjectsOf, WebhookContext, WebhookHandler } from "./receiver/webhook-context.js";
export type { LoopInfo, LoopLimit, WebhookErrorInfo, WebhooksOptions } from "./receiver/webhooks-options.js";
export type { ReconciledEvent, ReconcileOptions, ReconcileReport } from "./reconciliation/reconcile-options.js";
export { type SignDeliveryOptions, type SignedDelivery, signDelivery } from "./signature/sign-delivery.js";
export {
  type VerifyWebhookSignatureOptions,
  verifyWebhookSignature,
} from "./signature/verify-webhook-signature.js";
export {
  type EnsuredWebhook,
  type EnsureWebhookOptions,
  ensureWebhook,
  type WebhookBody,
  type WebhookOwner,
} from "./subscriptions/ensure-webhook.js";
export { WebhookEventEndedError } from "./subscriptions/webhook-event-ended-error.js";
export type { WebhookTaskOptions } from "./tasks/webhook-task.js";
