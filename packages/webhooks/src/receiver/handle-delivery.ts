import type { AuthStrategy } from "@bucketkit/core";
import { deliverOnce, type Run } from "../delivery/deliver-once.js";
import type { Delivery } from "../delivery/delivery.js";
import { signedDate } from "../delivery/signed-date.js";
import { parseWebhook } from "../events/parse-webhook.js";
import type { LiveWebhookEvent, WebhookEvent } from "../events/webhook-event.js";
import { noteHandled } from "../reconciliation/handled-state.js";
import type { ActingBitbucket, ActorFor } from "./acting-bitbucket.js";
import { buildContext, factsOf } from "./build-context.js";
import type { DeadLetters } from "./dead-letters.js";
import { countEvents } from "./loop-breaker.js";
import { createOwnEvents } from "./own-events.js";
import type { Settings } from "./settings.js";
import type { WebhookHandler } from "./webhook-context.js";

/** What became of a delivery. */
export type DeliveryOutcome =
  /** The handlers are through. */
  | "handled"
  /** No handler is there for the event. */
  | "unhandled"
  /** This version does not know the event, or Bitbucket has ended it. */
  | "unknown"
  /** It was handled before. */
  | "duplicate"
  /** Somebody else is at it right now. */
  | "busy"
  /** The account of `auth` caused it. */
  | "own"
  /** Its pull request is beyond `loopLimit`. */
  | "loop"
  /** It is older than the replay window. */
  | "stale"
  /** A handler failed; it will be tried again when it comes again. */
  | "failed"
  /** It failed for the last time. */
  | "dead";

/** Whether a delivery is not through, and nobody else is sure to bring it there. */
export function isToBeTriedAgain(outcome: DeliveryOutcome): boolean {
  return outcome === "failed" || outcome === "busy";
}

/** Handles a verified delivery: once, in order of its handlers, as often as it takes. It rejects only when the store fails. */
export type HandleDelivery = (
  delivery: Delivery,
  signal: AbortSignal,
  /** What the delivery was parsed to, where that has been done. */
  parsed?: WebhookEvent,
) => Promise<DeliveryOutcome>;

type Handlers = (event: string) => readonly WebhookHandler[];

/** Makes {@link HandleDelivery}. */
export function createHandleDelivery(
  settings: Settings,
  handlersOf: Handlers,
  deadLetters: DeadLetters,
  actorFor: ActorFor,
): HandleDelivery {
  const isOwn = createOwnEvents(settings.ignoreSelf, settings.log);

  const chooseActor = async (delivery: Delivery, event: LiveWebhookEvent): Promise<ActingBitbucket> => {
    const { auth } = settings;
    const strategy: AuthStrategy | undefined =
      typeof auth === "function" ? await auth({ ...factsOf(delivery), payload: event.payload }) : auth;
    return actorFor(strategy);
  };

  /** Whether it is not to be handled, and why. Only its first try counts as an event of its pull request. */
  const whyNot = async (
    delivery: Delivery,
    event: LiveWebhookEvent,
    acting: ActingBitbucket,
    tries: number,
  ): Promise<"own" | "loop" | undefined> => {
    // Who pushed or set a status is a guess when it was reconciled.
    const isGuess = delivery.reconciled && !event.event.startsWith("pullrequest:");
    if (!isGuess && (await isOwn(event.payload, acting))) return "own";
    if (!settings.loopLimit || delivery.reconciled || tries > 1) return undefined;
    const loop = await countEvents(event.payload, settings.loopLimit, settings.store);
    if (!loop?.isBeyond) return undefined;
    const { repository, pullRequestId, count } = loop;
    if (loop.isFirst) {
      settings.log.warn(`[@bucketkit/webhooks] ${repository}#${pullRequestId} looks like a loop: ${count} events.`);
      await settings.onLoop?.({ repository, pullRequestId, count, delivery: factsOf(delivery) });
    }
    return "loop";
  };

  const runHandlers = async (delivery: Delivery, event: LiveWebhookEvent, run: Run, signal: AbortSignal) => {
    const acting = await chooseActor(delivery, event);
    const reason = await whyNot(delivery, event, acting, run.tries);
    if (reason) return reason;
    const context = buildContext({ event, delivery, acting, log: settings.log, signal });
    const failures: unknown[] = [];
    for (const [number, handler] of handlersOf(event.event).entries()) {
      if (run.finished.includes(number)) continue;
      try {
        await handler(context);
        run.finish(number);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 1) throw new AggregateError(failures, `${failures.length} handlers failed.`);
    if (failures.length === 1) throw failures[0];
    return "handled";
  };

  return async (delivery, signal, parsed) => {
    const { store, now, replayWindowMs, leaseMs, maxTries } = settings;
    const event = parsed ?? parseWebhook({ event: delivery.event, body: delivery.body });
    const date = signedDate(event.payload);
    // By when it came: what has waited since, in a queue or as dead letter, is not too old for that.
    if (!delivery.reconciled && date !== undefined && date < delivery.receivedAt - replayWindowMs) return "stale";
    let outcome: DeliveryOutcome = "handled";
    const once = await deliverOnce({
      store,
      key: `webhooks:delivery:${delivery.id}`,
      requestUuid: delivery.requestUuid,
      maxTries,
      keepMs: replayWindowMs,
      leaseMs,
      now,
      async run(run) {
        if (run.tries === 1) await settings.onAny?.(event, factsOf(delivery));
        if (event.kind === "unknown") await settings.onUnknown?.(event, factsOf(delivery));
        if (event.kind !== "live") outcome = "unknown";
        else if (handlersOf(event.event).length === 0) outcome = "unhandled";
        else outcome = await runHandlers(delivery, event, run, signal);
        await noteHandled(store, event);
      },
    });
    // Of what came long ago nothing but the dead letter may be left.
    const isOld = delivery.receivedAt <= now() - replayWindowMs;
    const wasBegunBefore = once.result === "duplicate" || (once.result === "done" && !once.isFirst);
    if (wasBegunBefore || (once.result === "done" && isOld)) await deadLetters.forget(delivery.id);
    if (once.result === "done") return outcome;
    if (once.result !== "failed") return once.result;
    if (!once.isLast) {
      await settings.onError(once.error, { phase: "handler", delivery });
      return "failed";
    }
    await deadLetters.bury(delivery, once.error, once.tries);
    await settings.onError(once.error, { phase: "given-up", delivery });
    await settings.onDeadLetter?.(delivery, once.error);
    return "dead";
  };
}
