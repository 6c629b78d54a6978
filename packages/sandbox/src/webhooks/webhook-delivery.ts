/** What came of one attempt: a status, or one of the words that Bitbucket's list of requests shows instead. */
export type AttemptStatus = number | "TIMEOUT" | "NETWORK ERROR";

/** One try at a delivery. */
export interface DeliveryAttempt {
  /** From 1, as `X-Attempt-Number` says. */
  readonly number: number;
  readonly status: AttemptStatus;
  readonly milliseconds: number;
  readonly response?: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  /** Why there is no status. */
  readonly error?: string;
}

/**
 * How a delivery stands. Only `delivered` reached its receiver; `too-large` is a payload above 256 KiB, which Bitbucket
 * does not send; `refused` is a target that is not on this machine and was not allowed.
 */
export type DeliveryState = "pending" | "delivered" | "failed" | "too-large" | "refused" | "cancelled";

/** One event on its way to one webhook. */
export interface WebhookDelivery {
  /** `X-Request-UUID`, the same in all attempts. */
  readonly id: string;
  readonly webhookUuid: string;
  /** Such as `repo:push`. */
  readonly event: string;
  readonly url: string;
  /** By the sandbox's clock. */
  readonly createdAt: string;
  /** As sent; the signature is in it, the secret is not. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact text that was signed and sent. */
  readonly body: string;
  readonly attempts: readonly DeliveryAttempt[];
  readonly state: DeliveryState;
  /** The delivery that this one repeats. */
  readonly redeliveryOf?: string;
}
