import { ValidationError } from "@bucketkit/core";
import { platform } from "#platform";
import type { Delivery } from "../delivery/delivery.js";
import { deliveryId } from "../delivery/delivery-id.js";
import { readHeaders } from "../delivery/read-headers.js";
import { readEvent } from "../events/parse-webhook.js";
import type { WebhookEvent } from "../events/webhook-event.js";
import { verifyWebhookSignature } from "../signature/verify-webhook-signature.js";
import type { ReceiveInput, ReceiveResult } from "./receive-result.js";
import type { Settings } from "./settings.js";

/** A delivery that is genuine and well-formed, or what to answer instead. */
export type Accepted =
  | { readonly isAccepted: true; readonly delivery: Delivery; readonly event: WebhookEvent }
  | { readonly isAccepted: false; readonly status: ReceiveResult["status"]; readonly problem: string };

/** Checks size, signature, JSON and shape, in this order: nothing is parsed that was not signed. */
export async function acceptDelivery(input: ReceiveInput, { secrets, maxBodyBytes, now }: Settings): Promise<Accepted> {
  const bytes = typeof input.body === "string" ? new TextEncoder().encode(input.body) : input.body;
  if (bytes.length > maxBodyBytes)
    return refuse(413, `The body has ${bytes.length} bytes; ${maxBodyBytes} are allowed.`);
  const { event: name, signature, requestUuid, hookUuid, attempt } = readHeaders(input.headers);
  if (name === undefined || !/^[a-z_]{1,40}:[a-z_]{1,60}$/.test(name)) {
    return refuse(400, "The header X-Event-Key is missing, or names no event.");
  }
  if (signature === undefined) {
    return refuse(401, "The header X-Hub-Signature is missing: give the webhook the secret of this receiver.");
  }
  if (!(await verifyWebhookSignature({ body: bytes, signature, secrets }))) {
    return refuse(401, "The signature is not that of the secret and these bytes.");
  }
  const read = readJson(bytes);
  if (!read) return refuse(400, "The body must be JSON in UTF-8.");
  const { body, payload } = read;
  let event: WebhookEvent;
  try {
    event = readEvent(name, payload);
  } catch (error) {
    if (ValidationError.isInstance(error)) return refuse(422, error.message);
    throw error;
  }
  const facts = { requestUuid, hookUuid, attempt, receivedAt: now(), reconciled: false };
  return { isAccepted: true, delivery: { id: await deliveryId(name, bytes), event: name, body, ...facts }, event };
}

function readJson(bytes: Uint8Array): { readonly body: string; readonly payload: unknown } | undefined {
  try {
    const body = platform.decodeText(bytes);
    return { body, payload: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

function refuse(status: ReceiveResult["status"], problem: string): Accepted {
  return { isAccepted: false, status, problem };
}
