import { ConfigurationError } from "@bucketkit/core";
import { issueTrackerEnd } from "../events/issue-tracker-end.js";

/** Somebody wants to subscribe to an event that Bitbucket has ended. */
export class WebhookEventEndedError extends ConfigurationError {
  static override readonly kind = "WebhookEventEndedError";
  readonly event: string;
  /** Day since which it is not sent any more, `2026-08-20`. */
  readonly since: string;
  /** What to use instead. */
  readonly replacement: string;

  constructor(event: string) {
    const { since, replacement } = issueTrackerEnd();
    super(
      "CONFIG_INVALID",
      `[@bucketkit/webhooks] "${event}" ended with the issue tracker on ${since}: no delivery of it would ever come. Use ${replacement}.`,
    );
    this.event = event;
    this.since = since;
    this.replacement = replacement;
  }
}
