/** A worker: takes deliveries out of the queue and writes their effects into the ledger. */
import { effectOf, fireEvents } from "../effect.js";
import { applyEffect } from "../ledger.js";
import { openRedisStore } from "../open-redis-store.js";
import { readFireSettings } from "./fire-settings.js";
import { note, openWebhooks } from "./open-webhooks.js";

const longestPauseMs = 20;
const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * longestPauseMs));

const settings = readFireSettings();
const { store } = openRedisStore(settings.redisUrl);
const webhooks = openWebhooks(settings);
webhooks.on(fireEvents, async ({ event, payload, delivery }) => {
  note(settings, `run ${delivery.id}`);
  await pause();
  await applyEffect(store, effectOf(event, payload, delivery));
  // Killed in this pause, it has done its work, and nobody knows.
  await pause();
});
webhooks.work();
process.send?.("ready");
process.on("disconnect", () => process.exit(0));
