/** Reconciles when told to, and answers with what it found. */
import { authFromEnv } from "@bucketkit/core";
import { readFireSettings } from "./fire-settings.js";
import { openWebhooks } from "./open-webhooks.js";

const webhooks = openWebhooks(readFireSettings(), { auth: authFromEnv() });
process.on("message", async ({ repositories, since }: { repositories: readonly string[]; since: number }) => {
  const { events } = await webhooks.reconcile({ repositories, since: new Date(since), settleMs: 0 });
  process.send?.(events.map(({ event, repository, about, outcome }) => `${event} ${repository} ${about}: ${outcome}`));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
