import { createHash } from "node:crypto";
import type { Sandbox } from "@bucketkit/sandbox";
import { type Effect, effectOf } from "./effect.js";

/** What the sandbox sent, and whether it was told that it has arrived. */
export interface SentDelivery {
  /** The effect it is to have. */
  readonly effect: Effect;
  readonly isAcknowledged: boolean;
}

/** Collects deliveries; the sandbox itself keeps only the latest thousand. */
export interface SentDeliveries {
  readonly all: ReadonlyMap<string, SentDelivery>;
  /** Waits until nothing is on its way, and takes over what was sent since the last time. */
  collect(): Promise<void>;
}

/** Begins to collect what `sandbox` sends. */
export function collectDeliveries(sandbox: Sandbox): SentDeliveries {
  const all = new Map<string, SentDelivery>();
  return {
    all,
    async collect() {
      await sandbox.deliveries.settled();
      for (const { id: requestUuid, event, body, state } of sandbox.deliveries) {
        if (all.has(requestUuid)) continue;
        const id = createHash("sha256").update(`${event}\n${body}`).digest("hex");
        const effect = effectOf(event, JSON.parse(body), { id, reconciled: false });
        all.set(requestUuid, { effect, isAcknowledged: state === "delivered" });
      }
    },
  };
}
