import type { AuthStrategy } from "@bucketkit/core";
import type { DeliveryOutcome } from "../receiver/handle-delivery.js";

/** What to look through. */
export interface ReconcileOptions {
  /** `workspace/repoSlug` of each repository whose events are handled. */
  readonly repositories: readonly string[];
  /**
   * Since when events may have been lost: the time of the last one that is known to have come, or of the last reconciliation. What was
   * handled is known for 30 days: of what changed before, events may be raised that were handled.
   */
  readonly since: Date;
  /** The credential to read with. Default: `auth` of createWebhooks, when that is no function. */
  readonly auth?: AuthStrategy;
  /**
   * Milliseconds in which a delivery may still be on its way: what changed in them is left to the next reconciliation, where Bitbucket tells
   * when it changed. Default 60,000.
   */
  readonly settleMs?: number;
  /** Also look for build statuses, which costs a request for each open pull request. Default `true`. */
  readonly statuses?: boolean;
  readonly signal?: AbortSignal;
}

/** One event that never came. */
export interface ReconciledEvent {
  readonly event: string;
  /** `workspace/repoSlug`. */
  readonly repository: string;
  /** What it is about: `pull request 7`, `branch main`, `status ci of 1a2b3c4d`. */
  readonly about: string;
  /** `queued` with a queue. */
  readonly outcome: DeliveryOutcome | "queued";
}

/** What a reconciliation found. */
export interface ReconcileReport {
  readonly events: readonly ReconciledEvent[];
}
