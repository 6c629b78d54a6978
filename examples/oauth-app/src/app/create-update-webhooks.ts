import { createWebhooks, type Webhooks } from "@bucketkit/webhooks";
import type { LiveUpdates } from "../live/live-updates.js";

/** Takes deliveries of Bitbucket's and tells the pages of their repository that something has changed. */
export function createUpdateWebhooks({
  secret,
  live,
}: {
  readonly secret: string;
  readonly live: LiveUpdates;
}): Webhooks {
  return createWebhooks({
    secret,
    // Nothing here writes to Bitbucket, so that no event can cause the next one.
    loopLimit: false,
    onError: (error) => console.error(error instanceof Error ? error.message : error),
    onAny(event) {
      if (event.kind === "live" && "repository" in event.payload) live.publish(event.payload.repository.full_name);
    },
  });
}
