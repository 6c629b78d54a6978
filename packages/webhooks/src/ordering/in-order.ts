import type { Store } from "@bucketkit/core/store";
import { signedDate } from "../delivery/signed-date.js";
import type { LiveWebhookEventName } from "../events/event-names.js";
import type { WebhookContext, WebhookHandler } from "../receiver/webhook-context.js";
import { isObject } from "../shapes/simple-shapes.js";

/** How {@link inOrder} works. */
export interface InOrderOptions {
  /** What goes one after the other. Default `repository`; events without a pull request count as those of their repository. */
  readonly by?: "repository" | "pullRequest";
  /** Skip an event that is older than the newest one handled, by the dates in the payloads; pushes have none. Default `false`. */
  readonly skipOlder?: boolean;
  /** Milliseconds that a handler may take before another one goes on in its place. Default 60,000. */
  readonly leaseMs?: number;
}

/** The newest date is remembered so long, in milliseconds: 30 days. */
const keepMs = 2_592_000_000;

/**
 * A handler that runs for one event of a repository, or of a pull request, at a time, in all processes that share the store.
 *
 * Bitbucket promises no order, so a handler that must not go back in time skips what is older than what it has seen.
 *
 * @param store - the one of createWebhooks.
 * @throws LockTimeoutError in the handler, when its turn does not come in time: the delivery is then tried again.
 * @example
 * ```ts
 * import { createMemoryStore } from "@bucketkit/core/store";
 * import { createWebhooks, inOrder } from "@bucketkit/webhooks";
 *
 * const store = createMemoryStore();
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "", store });
 * webhooks.on(
 *   "pullrequest:updated",
 *   inOrder(store, ({ payload }) => console.log(payload.pullrequest.title), { by: "pullRequest", skipOlder: true }),
 * );
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/
 */
export function inOrder<Name extends LiveWebhookEventName>(
  store: Store,
  handler: WebhookHandler<Name>,
  options: InOrderOptions = {},
): WebhookHandler<Name> {
  const { by = "repository", skipOlder = false, leaseMs = 60_000 } = options;
  return async (context) => {
    const place = placeOf(context, by);
    const run = async (): Promise<void> => {
      const key = `webhooks:order:${place}`;
      const date = skipOlder ? signedDate(context.payload) : undefined;
      const newest = date === undefined ? undefined : await store.get<number>(key);
      if (date !== undefined && newest && newest.value > date) return;
      await handler(context);
      if (date !== undefined) await store.set(key, date, { ttlMs: keepMs });
    };
    await store.withLock(`webhooks:order:${place}`, run, { leaseMs, waitMs: leaseMs * 2, signal: context.signal });
  };
}

function placeOf<Name extends LiveWebhookEventName>(
  { payload, event }: WebhookContext<Name>,
  by: "repository" | "pullRequest",
): string {
  const parts: Readonly<Record<string, unknown>> = isObject(payload) ? payload : {};
  const repository = isObject(parts.repository) ? (parts.repository.uuid ?? parts.repository.full_name) : undefined;
  const pullRequestId = isObject(parts.pullrequest) ? parts.pullrequest.id : undefined;
  const place = typeof repository === "string" ? repository : event;
  return by === "pullRequest" && typeof pullRequestId === "number" ? `${place}:${pullRequestId}` : place;
}
