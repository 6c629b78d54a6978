import { setTimeout as wait } from "node:timers/promises";
import { ApiError, challenge } from "../errors/api-error.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import { tooManyRequests } from "./refusals.js";
import type { Reply } from "./reply.js";

/** How the connection ends instead of an answer. */
export type BrokenConnection = "reset" | "truncate";

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
      case "rateLimited":
        return tooManyRequests(effect.retryAfter);
      default:
    }
  }
  return undefined;
}

/** Whether the connection is to end, before or in the middle of the answer. */
export function brokenConnection(effects: readonly FaultEffect[]): BrokenConnection | undefined {
  const kinds = effects.map(({ kind }) => kind);
  return kinds.includes("reset") ? "reset" : kinds.includes("truncate") ? "truncate" : undefined;
}

/** A page whose `next` link leads to itself, where that is wanted and the answer is a page with one. */
export function loopNext(reply: Reply, effects: readonly FaultEffect[], ownUrl: string): Reply {
  const isWanted = effects.some(({ kind }) => kind === "nextLoop");
  if (!isWanted || reply.kind !== "json" || typeof reply.body !== "object" || reply.body === null) return reply;
  return "next" in reply.body ? { ...reply, body: { ...reply.body, next: ownUrl } } : reply;
}
