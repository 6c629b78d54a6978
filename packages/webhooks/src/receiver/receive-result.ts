import type { DeliveryHeaders } from "../delivery/read-headers.js";
import type { DeliveryOutcome } from "./handle-delivery.js";

/** A delivery as a framework hands it over. */
export interface ReceiveInput {
  /** The bytes of the body exactly as they came. Text stands for its UTF-8 bytes. */
  readonly body: Uint8Array | string;
  /** All headers, by name in any case, or `Headers`. */
  readonly headers: DeliveryHeaders;
}

/** What to answer, and what became of the delivery. */
export interface ReceiveResult {
  /** HTTP status. Bitbucket sends again after 5xx, up to two more times, and never after anything else. */
  readonly status: 200 | 202 | 400 | 401 | 413 | 422 | 500 | 503;
  /** A few words for the log of requests that Bitbucket shows. */
  readonly text: string;
  /** `queued`: kept by the queue. `running`: the handlers were not through in time and go on. `refused`: not accepted, and why is in `text`. */
  readonly outcome: DeliveryOutcome | "queued" | "running" | "refused";
  /** Resolves when nothing of the delivery is going on any more; it never rejects. */
  readonly settled: Promise<void>;
}
