/** A verified delivery as queues and stores keep it. */
export interface Delivery {
  /** SHA-256 of event and body: the same for every copy of the same event, whoever sends it again. */
  readonly id: string;
  /** Value of `X-Event-Key`. */
  readonly event: string;
  /** The body as text. */
  readonly body: string;
  /** Value of `X-Request-UUID`: the same in all attempts, another one when somebody sends the delivery again by hand. Not signed. */
  readonly requestUuid: string | undefined;
  /** Value of `X-Hook-UUID`: the webhook. Not signed. */
  readonly hookUuid: string | undefined;
  /** Value of `X-Attempt-Number`, from 1. Not signed. */
  readonly attempt: number;
  /** When it came, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether it never came, and was made up from what Bitbucket's REST API shows. */
  readonly reconciled: boolean;
}

/** What handlers learn of how an event came. */
export type DeliveryFacts = Omit<Delivery, "body">;
