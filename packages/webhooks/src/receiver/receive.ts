import { SignatureError, ValidationError } from "@bucketkit/core";
import type { Delivery } from "../delivery/delivery.js";
import type { WebhookEvent } from "../events/webhook-event.js";
import { acceptDelivery } from "./accept-delivery.js";
import { type DeliveryOutcome, type HandleDelivery, isToBeTriedAgain } from "./handle-delivery.js";
import type { ReceiveInput, ReceiveResult } from "./receive-result.js";
import { describeError, type Settings } from "./settings.js";
import type { WorkInProgress } from "./work-in-progress.js";

const settled = Promise.resolve();
const longestPauseMs = 60_000;

const answers: Readonly<Record<DeliveryOutcome, Pick<ReceiveResult, "status" | "text">>> = {
  handled: { status: 200, text: "handled" },
  unhandled: { status: 200, text: "no handler for this event" },
  unknown: { status: 200, text: "unknown event" },
  duplicate: { status: 200, text: "handled before" },
  own: { status: 200, text: "caused by this app" },
  loop: { status: 200, text: "dropped: its pull request looks like a loop" },
  stale: { status: 200, text: "dropped: too old" },
  // Whoever is at it may have died: it is known only when it is handled, or its lease is over.
  busy: { status: 503, text: "being handled" },
  failed: { status: 500, text: "a handler failed" },
  dead: { status: 500, text: "given up" },
};

/** Makes the function that takes a delivery and says what to answer. It never rejects. */
export function createReceive(
  settings: Settings,
  handle: HandleDelivery,
  work: WorkInProgress,
): (input: ReceiveInput) => Promise<ReceiveResult> {
  /** It never rejects. */
  const report = async (error: unknown, delivery?: Delivery): Promise<void> => {
    try {
      await settings.onError(error, { phase: "internal", delivery });
    } catch (failure) {
      settings.log.error(`[@bucketkit/webhooks] onError failed itself: ${describeError(failure)}`);
    }
  };

  const enqueue = async (delivery: Delivery): Promise<ReceiveResult> => {
    const { queue, acknowledgeWithinMs } = settings;
    try {
      await withinTime(queue?.enqueue(delivery), acknowledgeWithinMs);
      return { status: 202, text: "queued", outcome: "queued", settled };
    } catch (error) {
      await report(error, delivery);
      return { status: 503, text: "the queue is not there", outcome: "failed", settled };
    }
  };

  const handleNow = async (delivery: Delivery, event: WebhookEvent): Promise<ReceiveResult> => {
    const running = work.run((signal) => handle(delivery, signal, event));
    const outcome = await firstOf(running, settings.acknowledgeWithinMs);
    if (outcome !== undefined) return { ...answers[outcome], outcome, settled };
    return { status: 202, text: "being handled", outcome: "running", settled: seeThrough(delivery, running) };
  };

  /** Bitbucket is not told of what fails from now on, so it is tried again from here. It never rejects. */
  const seeThrough = async (delivery: Delivery, running: Promise<DeliveryOutcome>): Promise<void> => {
    let trial = running;
    for (let pauseMs = 1_000; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const outcome = await trial.catch(async (error) => {
        await report(error, delivery);
        return "failed" as const;
      });
      if (!isToBeTriedAgain(outcome) || !(await work.pause(pauseMs))) return;
      trial = work.run((signal) => handle(delivery, signal));
    }
  };

  const receive = async (input: ReceiveInput): Promise<ReceiveResult> => {
    const accepted = await acceptDelivery(input, settings);
    if (!accepted.isAccepted) {
      const { status, problem } = accepted;
      const error =
        status === 401
          ? new SignatureError(`[@bucketkit/webhooks] ${problem}`)
          : new ValidationError([{ path: "delivery", message: `was refused: ${problem}` }]);
      await settings.onError(error, { phase: "refused" });
      return { status, text: problem, outcome: "refused", settled };
    }
    const { delivery, event } = accepted;
    return settings.queue ? enqueue(delivery) : handleNow(delivery, event);
  };

  return async (input) => {
    if (work.isClosed) return { status: 503, text: "shutting down", outcome: "failed", settled };
    try {
      return await receive(input);
    } catch (error) {
      // Store, queue or one of the application's functions failed: Bitbucket is to send the delivery again.
      await report(error);
      return { status: 503, text: "try again", outcome: "failed", settled };
    }
  };
}

/** What a promise resolves to, or `undefined` when that takes too long. */
async function firstOf<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function withinTime(promise: Promise<void> | undefined, milliseconds: number): Promise<void> {
  const done = promise?.then(() => true as const);
  done?.catch(() => {});
  if (done && !(await firstOf(done, milliseconds))) {
    throw new Error(`The queue did not take the delivery within ${milliseconds} ms.`);
  }
}
