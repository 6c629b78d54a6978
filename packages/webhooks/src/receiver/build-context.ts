import { type Account, type TaskLog, ValidationError } from "@bucketkit/core";
import type { Delivery, DeliveryFacts } from "../delivery/delivery.js";
import type { LiveWebhookEvent } from "../events/webhook-event.js";
import { isObject } from "../shapes/simple-shapes.js";
import type { ActingBitbucket } from "./acting-bitbucket.js";
import type { WebhookContext } from "./webhook-context.js";

/** What a context is made from. */
export interface ContextParts {
  readonly event: LiveWebhookEvent;
  readonly delivery: Delivery;
  readonly acting: ActingBitbucket;
  readonly log: TaskLog;
  readonly signal: AbortSignal;
}

/**
 * What handlers of an event work with: the handles that its payload names.
 *
 * @throws ValidationError when the payload does not name what the event is about, as only shortened recordings do.
 */
export function buildContext({ event, delivery, acting, log, signal }: ContextParts): WebhookContext {
  const { bitbucket, actingAs } = acting;
  const payload: Readonly<Record<string, unknown>> = isObject(event.payload) ? { ...event.payload } : {};
  const fullName = read(payload, "repository", "full_name");
  const pullRequestId = read(payload, "pullrequest", "id");
  const hash = commitOf(payload);
  requirePart(event.event, !/^(repo|pullrequest):/.test(event.event) || fullName, "repository.full_name");
  requirePart(event.event, !event.event.startsWith("repo:commit_") || hash, "commit");
  const context = {
    surface: "webhook",
    bitbucket,
    actingAs,
    log,
    signal,
    event: event.event,
    payload: event.payload,
    delivery: factsOf(delivery),
    ...(isObject(payload.actor) ? { actor: payload.actor as unknown as Account } : {}),
  };
  if (typeof fullName === "string") {
    const repository = () => bitbucket.repository(fullName);
    defineLazily(context, "repository", repository);
    if (typeof pullRequestId === "number")
      defineLazily(context, "pullRequest", () => repository().pullRequest(pullRequestId));
    if (hash !== undefined) defineLazily(context, "commit", () => repository().commit(hash));
  }
  // The payload was checked to be that of its event, which decides about the handles.
  return context as unknown as WebhookContext;
}

/** Makes a handle when somebody asks for it, which most handlers do for one of three. */
function defineLazily<Handle>(context: object, name: string, make: () => Handle): void {
  let made: Handle | undefined;
  const get = (): Handle => {
    made ??= make();
    return made;
  };
  Object.defineProperty(context, name, { get, enumerable: true });
}

function requirePart(event: string, part: unknown, path: string): void {
  if (!part) throw new ValidationError([{ path, message: `is missing; ${event} is about it.` }]);
}

/** A delivery without its body. */
export function factsOf({ body: _, ...facts }: Delivery): DeliveryFacts {
  return facts;
}

/** The commit that an event is about: the head of its pull request, the one with the status or comment, or the only one that was pushed. */
function commitOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  const pushed = read(payload, "push", "changes");
  const candidates = [
    read(payload, "pullrequest", "source", "commit", "hash"),
    read(payload, "commit_status", "commit", "hash"),
    lastSegment(read(payload, "commit_status", "links", "commit", "href")),
    read(payload, "commit", "hash"),
    Array.isArray(pushed) && pushed.length === 1 ? read(pushed[0], "new", "target", "hash") : undefined,
  ];
  return candidates.find((hash): hash is string => typeof hash === "string" && /^[0-9a-f]{7,64}$/.test(hash));
}

function lastSegment(href: unknown): string | undefined {
  return typeof href === "string" ? href.slice(href.lastIndexOf("/") + 1) : undefined;
}

function read(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (!isObject(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}
