import { appendFileSync } from "node:fs";
import { createBullmqQueue } from "../../../src/bullmq/index.js";
import { createWebhooks, type Webhooks, type WebhooksOptions } from "../../../src/index.js";
import { openRedisStore } from "../open-redis-store.js";
import type { FireSettings } from "./fire-settings.js";

/** The receiver of this process, on the queue and the store that all share. */
export function openWebhooks(settings: FireSettings, options: Partial<WebhooksOptions> = {}): Webhooks {
  const connection = { url: settings.redisUrl };
  return createWebhooks({
    secret: settings.secret,
    store: openRedisStore(settings.redisUrl).store,
    queue: createBullmqQueue({ connection, backoffMs: 50, lockMs: 1_000 }),
    leaseMs: 2_000,
    ignoreSelf: false,
    // Redis is away at times, and a handler then fails and is called again; everything else is not to happen.
    onError(error, { phase }) {
      if (phase === "refused" || phase === "given-up") note(settings, `${phase}: ${String(error)}`);
    },
    ...options,
  });
}

/** Writes a line that is there even if the process is killed in the next moment. */
export function note({ log }: FireSettings, line: string): void {
  appendFileSync(log, `${line}\n`);
}
