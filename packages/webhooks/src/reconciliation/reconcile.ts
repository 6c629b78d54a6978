import { ConfigurationError } from "@bucketkit/core";
import type { Delivery } from "../delivery/delivery.js";
import { deliveryId } from "../delivery/delivery-id.js";
import type { ActorFor } from "../receiver/acting-bitbucket.js";
import type { Settings } from "../receiver/settings.js";
import { findMissingPullRequests } from "./find-missing-pull-requests.js";
import { findMissingPushes } from "./find-missing-pushes.js";
import { findMissingStatuses } from "./find-missing-statuses.js";
import { asEventRepository, type MissingEvent, type Search } from "./missing-event.js";
import type { ReconciledEvent, ReconcileOptions, ReconcileReport } from "./reconcile-options.js";

/** Makes the function that finds what never came. Bitbucket keeps no list of deliveries that an API shows: its state has to tell. */
export function createReconcile(
  settings: Settings,
  dispatch: (delivery: Delivery) => Promise<ReconciledEvent["outcome"]>,
  actorFor: ActorFor,
): (options: ReconcileOptions) => Promise<ReconcileReport> {
  const toDelivery = async ({ event, payload }: MissingEvent): Promise<Delivery> => {
    const body = JSON.stringify(payload);
    const id = await deliveryId(event, body);
    const facts = { requestUuid: undefined, hookUuid: undefined, attempt: 1, receivedAt: settings.now() };
    return { id, event, body, ...facts, reconciled: true };
  };

  return async (options) => {
    const { repositories, settleMs = 60_000, statuses = true, signal = new AbortController().signal } = options;
    const auth = options.auth ?? (typeof settings.auth === "function" ? undefined : settings.auth);
    if (!auth && typeof settings.auth === "function") {
      throw new ConfigurationError(
        "CONFIG_MISSING",
        "[@bucketkit/webhooks] reconcile() needs `auth`: the function of createWebhooks chooses by a delivery, and there is none.",
      );
    }
    const since = options.since.getTime();
    const until = settings.now() - settleMs;
    const events: ReconciledEvent[] = [];
    for (const name of repositories) {
      const handle = actorFor(auth).bitbucket.repository(name);
      const repository = asEventRepository(await handle.get({ signal }));
      const search: Search = { handle, repository, store: settings.store, since, until, signal };
      const finders = [findMissingPushes, findMissingPullRequests, ...(statuses ? [findMissingStatuses] : [])];
      for (const find of finders) {
        for await (const missing of find(search)) {
          const outcome = await dispatch(await toDelivery(missing));
          events.push({ event: missing.event, about: missing.about, repository: name, outcome });
        }
      }
    }
    return { events };
  };
}
