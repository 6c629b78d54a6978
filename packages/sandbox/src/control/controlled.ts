import type { TransferInput } from "../domain/transfer-repository.js";
import type { Faults } from "../faults/fault-rules.js";
import type { ScopeAdvice } from "../http/advise-scopes.js";
import type { LoggedRequest } from "../http/request-log.js";
import type { SandboxOAuth } from "../oauth/sandbox-oauth.js";
import type { SeedInput, SeedResult } from "../seed/seed-input.js";
import type { SandboxClock } from "../state/clock.js";
import type { SandboxHosts } from "../state/hosts.js";
import type { WebhookDelivery } from "../webhooks/webhook-delivery.js";

/** What the control API needs of a sandbox. */
export interface Controlled<Snapshot> {
  readonly url: string;
  readonly apiUrl: string;
  readonly hosts: SandboxHosts;
  readonly credentials: object;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly oauth: SandboxOAuth;
  readonly requests: readonly LoggedRequest[];
  readonly deliveries: readonly WebhookDelivery[];
  redeliver(id: string): WebhookDelivery;
  seed(input: SeedInput): Promise<SeedResult>;
  transferRepository(input: TransferInput): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  scopeAdvice(): ScopeAdvice;
  reset(): Promise<void>;
}
