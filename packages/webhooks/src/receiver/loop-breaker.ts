import type { Store } from "@bucketkit/core/store";
import { isObject } from "../shapes/simple-shapes.js";
import type { LoopLimit } from "./webhooks-options.js";

/** A pull request by what its events say. */
export interface LoopSubject {
  readonly repository: string;
  readonly pullRequestId: number;
}

/** How often something happened to a pull request lately. */
export interface LoopCount extends LoopSubject {
  readonly count: number;
  readonly isBeyond: boolean;
  /** Whether this is the first one beyond the limit. */
  readonly isFirst: boolean;
}

/** Counts the events of each pull request in the store; `undefined` for events of anything else. */
export async function countEvents(payload: unknown, limit: LoopLimit, store: Store): Promise<LoopCount | undefined> {
  const subject = subjectOf(payload);
  if (!subject) return undefined;
  const key = `webhooks:loop:${subject.repository}:${subject.pullRequestId}`;
  const count = await store.increment(key, 1, { ttlMs: limit.withinMs });
  return { ...subject, count, isBeyond: count > limit.events, isFirst: count === limit.events + 1 };
}

function subjectOf(payload: unknown): LoopSubject | undefined {
  if (!isObject(payload) || !isObject(payload.pullrequest) || !isObject(payload.repository)) return undefined;
  const { id } = payload.pullrequest;
  const { full_name: repository } = payload.repository;
  return typeof id === "number" && typeof repository === "string" ? { repository, pullRequestId: id } : undefined;
}
