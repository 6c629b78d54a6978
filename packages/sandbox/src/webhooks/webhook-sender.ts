import { randomUUID } from "node:crypto";
import type { FaultRules } from "../faults/fault-rules.js";
import type { DomainEvent } from "../state/domain-events.js";
import type { WebhookRecord } from "../state/entities.js";
import type { World } from "../state/world.js";
import { createDeliveryLog, type WebhookDeliveries } from "./delivery-log.js";
import { postDelivery } from "./post-delivery.js";
import { type RenderedEvent, renderEvent } from "./render-event.js";
import { signDelivery } from "./sign-delivery.js";
import type { WebhookDelivery } from "./webhook-delivery.js";

/** How webhooks are delivered. */
export interface WebhookOptions {
  /** Hosts beside this machine that deliveries may go to; default none. */
  readonly allowHosts?: readonly string[];
  /** How long a receiver may take in milliseconds; default 10,000, as Bitbucket. */
  readonly timeoutMs?: number;
}

/** Whoever gets every event with its payload, such as the hosts of Connect and Forge apps. */
export type EventReceiver = (event: RenderedEvent) => void | Promise<void>;

/** A running sender. */
export interface WebhookSender {
  readonly deliveries: WebhookDeliveries;
  /** Adds a receiver of all events. */
  receive(receiver: EventReceiver): void;
  /** Sends what a delivery sent again, with a new id. @throws Error when there is no such delivery, or its webhook is gone. */
  redeliver(id: string): WebhookDelivery;
  /** Forgets the deliveries. */
  clear(): void;
  /** Breaks off what is under way and sends nothing more. */
  close(): Promise<void>;
}

const largestPayload = 256 * 1024;
const mostAttempts = 3;

/** Sends the events of `world` to its webhooks: signed, in order for each webhook, and up to three times while they answer 5xx. */
export function createWebhookSender(parts: {
  readonly world: World;
  readonly options?: WebhookOptions;
  /** What is to go wrong, asked once for each delivery. */
  readonly faults: FaultRules;
}): WebhookSender {
  const { world, options = {} } = parts;
  const allowedHosts = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()));
  const log = createDeliveryLog();
  const stop = new AbortController();
  const receivers: EventReceiver[] = [];
  const queues = new Map<string, Promise<void>>();
  /** Deliveries that wait for the next one of their webhook to go first. */
  const heldBack = new Map<string, () => void>();

  const schedule = (webhookUuid: string, work: () => Promise<void>): void => {
    const next = (queues.get(webhookUuid) ?? Promise.resolve()).then(work);
    queues.set(webhookUuid, next);
    void next.then(() => queues.get(webhookUuid) === next && queues.delete(webhookUuid));
  };

  const send = (webhook: WebhookRecord, event: string, body: string, redeliveryOf?: string): WebhookDelivery => {
    const bytes = Buffer.from(body);
    const id = randomUUID();
    const opened = log.open({
      id,
      webhookUuid: webhook.uuid,
      event,
      url: webhook.url,
      createdAt: world.clock.now().toISOString(),
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "Bitbucket-Webhooks/2.0",
        "X-Event-Key": event,
        "X-Hook-UUID": webhook.uuid.replace(/[{}]/g, ""),
        "X-Request-UUID": id,
        ...(webhook.secret === undefined ? {} : { "X-Hub-Signature": signDelivery(webhook.secret, bytes) }),
      },
      body,
      ...(redeliveryOf === undefined ? {} : { redeliveryOf }),
    });
    if (bytes.length > largestPayload) {
      opened.end("too-large");
      return opened.delivery;
    }
    const { url, skipCertVerification } = webhook;
    schedule(webhook.uuid, async () => {
      for (let number = 1; number <= mostAttempts; number += 1) {
        if (stop.signal.aborted) return opened.end("cancelled");
        const started = performance.now();
        const { status, ...rest } = await postDelivery({
          url,
          headers: { ...opened.delivery.headers, "X-Attempt-Number": String(number) },
          body: bytes,
          timeoutMs: options.timeoutMs ?? 10_000,
          skipCertVerification,
          allowedHosts,
          signal: stop.signal,
        });
        if (stop.signal.aborted) return opened.end("cancelled");
        const milliseconds = performance.now() - started;
        opened.attempted({ number, status: status === "REFUSED" ? "NETWORK ERROR" : status, milliseconds, ...rest });
        if (status === "REFUSED") return opened.end("refused");
        if (typeof status !== "number" || status < 500) {
          return opened.end(typeof status === "number" && status < 300 ? "delivered" : "failed");
        }
      }
      opened.end("failed");
    });
    return opened.delivery;
  };

  const dispatch = (webhook: WebhookRecord, event: string, body: string): void => {
    const faults = parts.faults.strike({ event }).map((effect) => typeof effect !== "function" && effect.kind);
    const earlier = heldBack.get(webhook.uuid);
    if (faults.includes("outOfOrder") && !earlier) {
      heldBack.set(webhook.uuid, () => void send(webhook, event, body));
      return;
    }
    const { id } = send(webhook, event, body);
    if (faults.includes("duplicate")) send(webhook, event, body, id);
    heldBack.delete(webhook.uuid);
    earlier?.();
  };

  const onEvent = async (event: DomainEvent): Promise<void> => {
    if (stop.signal.aborted) return;
    const webhooks = webhooksFor(world, event).filter(({ active, events }) => active && events.includes(event.type));
    if (webhooks.length === 0 && receivers.length === 0) return;
    const rendered = await renderEvent(world, event);
    if (!rendered) return;
    const body = JSON.stringify(rendered.payload);
    for (const webhook of webhooks) dispatch(webhook, event.type, body);
    for (const receiver of receivers) await receiver(rendered);
  };
  world.events.listen(onEvent, { first: true });

  return {
    deliveries: log.deliveries,
    receive: (receiver) => void receivers.push(receiver),
    redeliver(id) {
      const earlier = log.deliveries.find((delivery) => delivery.id === id);
      if (!earlier) throw new Error(`There is no delivery ${id}.`);
      const webhook = allWebhooks(world).find(({ uuid }) => uuid === earlier.webhookUuid);
      if (!webhook) throw new Error(`The webhook of delivery ${id} is gone.`);
      return send(webhook, earlier.event, earlier.body, id);
    },
    clear() {
      heldBack.clear();
      log.clear();
    },
    async close() {
      stop.abort();
      await Promise.all(queues.values());
    },
  };
}

function webhooksFor(world: World, event: DomainEvent): readonly WebhookRecord[] {
  const repository = "repositoryUuid" in event ? world.state.repositories.get(event.repositoryUuid) : undefined;
  const project = "projectUuid" in event ? world.state.projects.get(event.projectUuid) : undefined;
  const workspace = world.state.workspaces.get(repository?.workspaceUuid ?? project?.workspaceUuid ?? "");
  return [...(repository?.webhooks.values() ?? []), ...(workspace?.webhooks.values() ?? [])];
}

function allWebhooks({ state }: World): readonly WebhookRecord[] {
  return [...state.repositories.values(), ...state.workspaces.values()].flatMap(({ webhooks }) => [
    ...webhooks.values(),
  ]);
}
