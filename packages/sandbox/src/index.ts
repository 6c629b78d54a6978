export { createSandbox } from "./create-sandbox.js";
export type { CredentialKind } from "./credentials/credential-kind.js";
export type { TransferInput } from "./domain/transfer-repository.js";
export type { FaultChoice, FaultEffect, FaultedRequest, FaultRule } from "./faults/fault-rule.js";
export type { ActiveFault, Faults } from "./faults/fault-rules.js";
export type { CredentialAdvice, ScopeAdvice } from "./http/advise-scopes.js";
export type { RecordedAnswer } from "./http/recorder.js";
export type { LoggedRequest } from "./http/request-log.js";
export { type HarLog, toHar } from "./http/to-har.js";
export type { RateLimitNumbers, RateResource } from "./limits/rate-limits.js";
export type { OAuthSettings } from "./oauth/oauth-settings.js";
export type { SandboxOAuth } from "./oauth/sandbox-oauth.js";
export type { RefusedConnection } from "./proxy/connect-proxy.js";
export type { ProxyOptions, SandboxProxy } from "./proxy/open-proxy.js";
export type { Sandbox, SandboxCredentials } from "./sandbox.js";
export type { SandboxOptions } from "./sandbox-options.js";
export type { ImportInput } from "./seed/import-repository.js";
export { parseSeed } from "./seed/parse-seed.js";
export { readSeedFile } from "./seed/read-seed-file.js";
export type {
  SeedCommit,
  SeedConsumer,
  SeedDeployment,
  SeedEnvironment,
  SeededConsumer,
  SeededRepository,
  SeededUser,
  SeedFile,
  SeedGroup,
  SeedInput,
  SeedPermissions,
  SeedPipeline,
  SeedPipelineStep,
  SeedProject,
  SeedPullRequest,
  SeedRepository,
  SeedResult,
  SeedToken,
  SeedUser,
  SeedWorkspace,
} from "./seed/seed-input.js";
export type { Snapshot } from "./snapshot.js";
export type { SandboxClock } from "./state/clock.js";
export type { DomainEvent, EventChanges } from "./state/domain-events.js";
export type { WorkspacePermission } from "./state/entities.js";
export type { SandboxHosts } from "./state/hosts.js";
export type { WebhookDeliveries } from "./webhooks/delivery-log.js";
export type { RenderedEvent } from "./webhooks/render-event.js";
export type { AttemptStatus, DeliveryAttempt, DeliveryState, WebhookDelivery } from "./webhooks/webhook-delivery.js";
export type { EventReceiver, WebhookOptions } from "./webhooks/webhook-sender.js";
