import type { Store } from "@bucketkit/core/store";
import type { WebhookEvent } from "../events/webhook-event.js";
import { isObject } from "../shapes/simple-shapes.js";

/** Keys under which a store has what was handled last: of pull requests, branches and tags, and statuses. */
export const handledKeys = {
  pullRequest: (repository: string, id: number) => `webhooks:handled:${repository}:pullrequest:${id}`,
  /** There once all refs of the repository have been looked at. */
  baseline: (repository: string) => `webhooks:handled:${repository}:baseline`,
  refs: (repository: string) => `webhooks:handled:${repository}:ref:`,
  ref: (repository: string, type: string, name: string) => `webhooks:handled:${repository}:ref:${type}:${name}`,
  status: (repository: string, commit: string, key: string) =>
    `webhooks:handled:${repository}:status:${commit.slice(0, 12)}:${key}`,
};

/** Milliseconds for which is known what was handled of pull requests, statuses and refs that are gone. Refs that are there stay known. */
const keepMs = 30 * 86_400_000;

/** The state of a pull request or status that was handled last. */
export interface HandledVersion {
  readonly updatedOn: string;
  readonly state: string;
}

/** The commit to which a branch or tag pointed; `null` when it was gone. */
export interface HandledRef {
  readonly hash: string | null;
}

/** Notes what an event says about pull requests, refs and statuses, so that reconciling can tell what never came. */
export async function noteHandled(store: Store, event: WebhookEvent): Promise<void> {
  if (event.kind !== "live" || !("repository" in event.payload)) return;
  const { payload } = event;
  const repository = isObject(payload.repository) ? payload.repository.uuid : undefined;
  if (typeof repository !== "string") return;
  if ("pullrequest" in payload) {
    const { id, updated_on: updatedOn, state } = payload.pullrequest;
    if (updatedOn !== undefined)
      await noteVersion(store, handledKeys.pullRequest(repository, id), { updatedOn, state });
  }
  if (event.event === "repo:push") {
    for (const change of event.payload.push.changes) {
      const ref = change.new ?? change.old;
      if (!ref?.name) continue;
      const hash = change.new?.target?.hash ?? null;
      const key = handledKeys.ref(repository, ref.type, ref.name);
      await store.set(key, { hash }, hash === null ? { ttlMs: keepMs } : {});
    }
  }
  if ("commit_status" in payload) {
    const { key, updated_on: updatedOn, state, commit } = payload.commit_status;
    if (commit?.hash && updatedOn) {
      await noteVersion(store, handledKeys.status(repository, commit.hash, key), { updatedOn, state });
    }
  }
}

/** Events may come in any order: an older one does not take the place of a newer one. */
async function noteVersion(store: Store, key: string, version: HandledVersion): Promise<void> {
  for (;;) {
    const entry = await store.get<HandledVersion>(key);
    if (entry && Date.parse(entry.value.updatedOn) >= Date.parse(version.updatedOn)) return;
    if ((await store.compareAndSet(key, entry?.version, version, { ttlMs: keepMs })) !== undefined) return;
  }
}
