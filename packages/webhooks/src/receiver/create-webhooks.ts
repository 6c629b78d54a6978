import { ConfigurationError, type Task } from "@bucketkit/core";
import type { Delivery } from "../delivery/delivery.js";
import { isEndedWebhookEvent, isLiveWebhookEvent, type LiveWebhookEventName } from "../events/event-names.js";
import { issueTrackerEnd } from "../events/issue-tracker-end.js";
import type { QueueWorker } from "../queue/delivery-queue.js";
import { createReconcile } from "../reconciliation/reconcile.js";
import type { ReconcileOptions, ReconcileReport } from "../reconciliation/reconcile-options.js";
import { type WebhookTaskOptions, webhookTask } from "../tasks/webhook-task.js";
import { createActors } from "./acting-bitbucket.js";
import { createDeadLetters, type DeadLetter } from "./dead-letters.js";
import { createHandleDelivery, type DeliveryOutcome, isToBeTriedAgain } from "./handle-delivery.js";
import { createReceive } from "./receive.js";
import type { ReceiveInput, ReceiveResult } from "./receive-result.js";
import { readSettings } from "./settings.js";
import type { TaskSubjectsOf, WebhookHandler } from "./webhook-context.js";
import type { WebhooksOptions } from "./webhooks-options.js";
import { createWorkInProgress } from "./work-in-progress.js";

/** A receiver of webhooks. */
export interface Webhooks {
  /** Largest body in bytes that it accepts; adapters read no further. */
  readonly maxBodyBytes: number;
  /** Adds a handler of an event. Handlers of the same event run one after the other. @throws ConfigurationError for an event that Bitbucket does not send. */
  on<Name extends LiveWebhookEventName>(event: Name | readonly Name[], handler: WebhookHandler<Name>): Webhooks;
  /** Runs a task on an event, and publishes its outcome as a report and a build status of the commit. */
  task<Name extends LiveWebhookEventName, About extends TaskSubjectsOf<Name>>(
    event: Name | readonly Name[],
    task: Task<About>,
    options?: WebhookTaskOptions,
  ): Webhooks;
  /** Takes a delivery and says what to answer; it never rejects. Adapters call it. */
  receive(input: ReceiveInput): Promise<ReceiveResult>;
  /** Begins to handle what is in the queue. Call it in each process that is to work. @throws ConfigurationError without a `queue`. */
  work(): QueueWorker;
  /** Deliveries that were given up. */
  deadLetters(): AsyncIterable<DeadLetter>;
  /** Tries one of them anew; it stays among them until it has been handled. Resolves to whether there was one. */
  retry(id: string): Promise<boolean>;
  /**
   * Compares Bitbucket's state with what was handled - pull requests by when they changed, branches and tags, build statuses - and handles what
   * never came, marked `reconciled` in `delivery`. Run it after a failure, or now and then.
   */
  reconcile(options: ReconcileOptions): Promise<ReconcileReport>;
  /**
   * Takes nothing more, also from the queue, waits for what is going on, and aborts `signal` of handlers after `graceMs`, default 10,000.
   * Stores and queues stay open.
   */
  close(options?: { readonly graceMs?: number }): Promise<void>;
}

/**
 * A receiver of webhooks: it verifies, parses, remembers what it has handled, and calls your handlers.
 *
 * Give it to the adapter of your framework. A handler may run more than once when it failed or its process died, and events may come in
 * any order: ask Bitbucket for the present state instead of trusting the payload to be the newest.
 *
 * @throws ConfigurationError for a missing secret or an option that does not exist.
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { authFromEnv } from "@bucketkit/core";
 * import { createWebhooks, toNodeHandler } from "@bucketkit/webhooks";
 *
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "", auth: authFromEnv() });
 *
 * webhooks.on("pullrequest:created", async ({ payload, pullRequest, signal }) => {
 *   const text = `Thank you, ${payload.actor.display_name}.`;
 *   await pullRequest.comments.upsert({ marker: "welcome", text }, { signal });
 * });
 *
 * createServer(toNodeHandler(webhooks)).listen(3000);
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/
 */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  const settings = readSettings(options);
  const handlers = new Map<string, WebhookHandler[]>();
  const work = createWorkInProgress();
  const workers: QueueWorker[] = [];
  const deadLetters = createDeadLetters(settings.store, settings.now);
  const actorFor = createActors(settings.client);
  const handle = createHandleDelivery(settings, (event) => handlers.get(event) ?? [], deadLetters, actorFor);
  const receive = createReceive(settings, handle, work);
  const dispatch = async (delivery: Delivery): Promise<DeliveryOutcome | "queued"> => {
    if (!settings.queue) return work.run((signal) => handle(delivery, signal));
    await settings.queue.enqueue(delivery);
    return "queued";
  };
  const webhooks: Webhooks = {
    maxBodyBytes: settings.maxBodyBytes,
    on(events, handler) {
      if (typeof handler !== "function") throw invalid("on() needs a function as its second parameter: the handler.");
      for (const event of [events].flat()) {
        checkEvent(event);
        // The context is made for the event under which the handler is kept.
        handlers.set(event, [...(handlers.get(event) ?? []), handler as unknown as WebhookHandler]);
      }
      return webhooks;
    },
    task(event, task, taskOptions) {
      if (typeof task?.run !== "function")
        throw invalid("task() needs what defineTask() gives as its second parameter.");
      return webhooks.on(event, webhookTask(task, settings.store, taskOptions));
    },
    receive,
    work() {
      if (!settings.queue) {
        throw new ConfigurationError("CONFIG_MISSING", "[@bucketkit/webhooks] work() needs createWebhooks({ queue }).");
      }
      const worker = settings.queue.work(async (delivery) => {
        const outcome = await work.run((signal) => handle(delivery, signal));
        // The queue hands it out again later.
        if (isToBeTriedAgain(outcome)) throw new Error(`The delivery ${delivery.id} is not through.`);
      });
      workers.push(worker);
      return worker;
    },
    deadLetters: () => deadLetters.list(),
    async retry(id) {
      const letter = await deadLetters.find(id);
      if (!letter) return false;
      // Under another id, as if somebody had sent it again by hand.
      await dispatch({ ...letter.delivery, requestUuid: crypto.randomUUID() });
      return true;
    },
    reconcile: createReconcile(settings, dispatch, actorFor),
    async close({ graceMs = 10_000 } = {}) {
      await Promise.all([work.close(graceMs), ...workers.map((worker) => worker.close())]);
    },
  };
  return webhooks;
}

function invalid(message: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/webhooks] ${message}`);
}

function checkEvent(event: string): void {
  if (isLiveWebhookEvent(event)) return;
  const { since, replacement } = issueTrackerEnd();
  const reason = isEndedWebhookEvent(event)
    ? `ended with the issue tracker on ${since}, so that no delivery of it can come; use ${replacement}`
    : "is no event of Bitbucket Cloud; onUnknown gets what this version does not know";
  throw invalid(`"${event}" ${reason}.`);
}
