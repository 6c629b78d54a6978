import { ResponseError, type TaskLog } from "@bucketkit/core";
import { isObject } from "../shapes/simple-shapes.js";
import type { ActingBitbucket } from "./acting-bitbucket.js";

/**
 * Tells the events that one's own account caused. Where Bitbucket refuses to say whose a credential is, which it may do for access tokens,
 * nothing counts as one's own, and the log says so once.
 */
export function createOwnEvents(
  ignoreSelf: boolean | readonly string[],
  log: TaskLog,
): (payload: unknown, acting: ActingBitbucket) => Promise<boolean> {
  const named = new Set(typeof ignoreSelf === "object" ? ignoreSelf.map(plainUuid) : []);
  const anonymous = new WeakSet<ActingBitbucket>();
  return async (payload, acting) => {
    if (ignoreSelf === false) return false;
    const actor = isObject(payload) && isObject(payload.actor) ? payload.actor.uuid : undefined;
    if (typeof actor !== "string") return false;
    if (typeof ignoreSelf === "object") return named.has(plainUuid(actor));
    if (anonymous.has(acting)) return false;
    try {
      const own = await acting.ownUuid();
      return own !== undefined && plainUuid(own) === plainUuid(actor);
    } catch (error) {
      if (!ResponseError.isInstance(error) || error.isRetryable) throw error;
      anonymous.add(acting);
      log.warn(
        `[@bucketkit/webhooks] Bitbucket does not tell whose credential this is (${error.status}): name the account in ignoreSelf to drop its events.`,
      );
      return false;
    }
  };
}

const plainUuid = (uuid: string): string => uuid.replace(/[{}]/g, "").toLowerCase();
