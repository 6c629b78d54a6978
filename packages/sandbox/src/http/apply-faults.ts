import { setTimeout as wait } from "node:timers/promises";
import { ApiError, challenge } from "../errors/api-error.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import { tooManyRequests } from "./refusals.js";
import type { Reply } from "./reply.js";

/** How an answer gets to the client, where it does not simply get there. */
export type BrokenDelivery = Extract<FaultEffect, { kind: "reset" | "blackHole" | "truncate" | "stall" | "drip" }>;

/**
 * What happens before a request is carried out.
 *
 * @returns the answer that it gets instead, if it gets one.
 * @throws {@link ApiError} 401 for a credential that is declared expired.
 */
export async function applyFaults(effects: readonly FaultEffect[]): Promise<Reply | undefined> {
  for (const effect of effects) {
    switch (effect.kind) {
      case "latency":
        await wait(effect.milliseconds);
        break;
      case "expiredToken":
        throw new ApiError(401, "Access token expired. Use your refresh token to obtain a new access token.", {
          headers: challenge,
        });
      case "status":
        throw new ApiError(effect.status, "Something went wrong", effect.headers ? { headers: effect.headers } : {});
      case "answer":
        return {
          kind: "exact",
          status: effect.status,
          headers: effect.headers ?? {},
          body: effect.body === undefined ? undefined : Buffer.from(effect.body),
        };
      case "rateLimited":
        return tooManyRequests(effect.retryAfter);
      default:
    }
  }
  return undefined;
}

const deliveries: readonly string[] = ["reset", "blackHole", "truncate", "stall", "drip"];

/** What is to become of the answer on its way; the worst, when several things are. */
export function brokenDelivery(effects: readonly FaultEffect[]): BrokenDelivery | undefined {
  const found = effects.filter((effect): effect is BrokenDelivery => deliveries.includes(effect.kind));
  return found.toSorted((one, other) => deliveries.indexOf(one.kind) - deliveries.indexOf(other.kind))[0];
}

/** Whether a request never gets to be carried out, because the client is to hear nothing at all. */
export function isUnheard(delivery: BrokenDelivery | undefined): boolean {
  return delivery?.kind === "reset" || delivery?.kind === "blackHole";
}

/** A page whose `next` link leads to itself, where that is wanted and the answer is a page with one. */
export function loopNext(reply: Reply, effects: readonly FaultEffect[], ownUrl: string): Reply {
  const isWanted = effects.some(({ kind }) => kind === "nextLoop");
  if (!isWanted || reply.kind !== "json" || typeof reply.body !== "object" || reply.body === null) return reply;
  return "next" in reply.body ? { ...reply, body: { ...reply.body, next: ownUrl } } : reply;
}
