import { ValidationError, type ValidationIssue } from "@bucketkit/core";
import { platform } from "#platform";
import { payloadShapes } from "../shapes/payload-shapes.js";
import { isObject } from "../shapes/simple-shapes.js";
import { isEndedWebhookEvent, isLiveWebhookEvent, type WebhookEventName } from "./event-names.js";
import { issueTrackerEnd } from "./issue-tracker-end.js";
import type { KnownWebhookEvent, WebhookEvent } from "./webhook-event.js";

/** A delivery to parse. */
export interface ParseWebhookInput {
  /** Value of the header `X-Event-Key`, `repo:push`. */
  readonly event: string;
  /** The body: its bytes, its text, or what `JSON.parse` made of it. */
  readonly body: unknown;
}

/** How exact {@link parseWebhook} is. */
export interface ParseWebhookOptions {
  /**
   * Refuse payloads that lack anything current ones have. Default `false`: what is there must have its type, and only what makes the
   * event must be there, so that recordings of earlier years parse.
   */
  readonly strict?: boolean;
}

/**
 * The event that a delivery is, with the type of its payload. It does not verify the signature: do that before.
 *
 * Fields that Bitbucket adds one day are kept and not looked at; an event it adds one day has the kind `unknown`.
 *
 * @throws ValidationError when the body is no JSON, or not a payload of this event; `issues` names each wrong field.
 * @example
 * ```ts
 * import { parseWebhook } from "@bucketkit/webhooks";
 *
 * export function titleOf(event: string, body: string): string | undefined {
 *   const parsed = parseWebhook({ event, body });
 *   return parsed.event === "pullrequest:created" && parsed.kind === "live" ? parsed.payload.pullrequest.title : undefined;
 * }
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/
 */
export function parseWebhook(input: ParseWebhookInput, options: ParseWebhookOptions = {}): WebhookEvent {
  return readEvent(input.event, readPayload(input.body), options);
}

/** {@link parseWebhook} for a payload that has been read from its JSON. */
export function readEvent(event: string, payload: unknown, options: ParseWebhookOptions = {}): WebhookEvent {
  if (!isLiveWebhookEvent(event) && !isEndedWebhookEvent(event)) return { kind: "unknown", event, payload };
  const issues = findIssues(event, payload, options.strict ?? false);
  if (issues.length > 0) throw new ValidationError(issues);
  const known = isLiveWebhookEvent(event)
    ? { kind: "live", event, payload }
    : { kind: "ended", event, payload, endedOn: issueTrackerEnd().since };
  // The shape of the event has just been checked.
  return known as KnownWebhookEvent;
}

function readPayload(body: unknown): unknown {
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return body;
  try {
    const text = typeof body === "string" ? body : platform.decodeText(body);
    return JSON.parse(text);
  } catch {
    throw new ValidationError([{ path: "body", message: "must be JSON in UTF-8." }]);
  }
}

function findIssues(event: WebhookEventName, payload: unknown, strict: boolean): readonly ValidationIssue[] {
  if (isObject(payload) && typeof payload.eventKey === "string") {
    const message = `is "${payload.eventKey.slice(0, 60)}": a payload of Bitbucket Server, which is another product than Bitbucket Cloud.`;
    return [{ path: "eventKey", message }];
  }
  const misfits = payloadShapes[event].check(payload, strict);
  if (misfits) return misfits.map(({ path, message }) => ({ path: path.replace(/^\./, "") || "body", message }));
  return findContradiction(event, payload);
}

/**
 * The header that names the event is not signed: with a captured body somebody could claim that an open pull request was merged.
 */
function findContradiction(event: WebhookEventName, payload: unknown): readonly ValidationIssue[] {
  const expected = { "pullrequest:fulfilled": "MERGED", "pullrequest:rejected": "DECLINED" }[event as string];
  const pullRequest = isObject(payload) && isObject(payload.pullrequest) ? payload.pullrequest : {};
  if (expected === undefined || pullRequest.state === undefined || pullRequest.state === expected) return [];
  const message = `must be "${expected}" in ${event}, not "${String(pullRequest.state)}".`;
  return [{ path: "pullrequest.state", message }];
}
