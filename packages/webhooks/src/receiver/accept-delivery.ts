import { ValidationError } from "@bucketkit/core";
import { decodeText } from "../delivery/decode-text.js";
import type { Delivery } from "../delivery/delivery.js";
import { deliveryId } from "../delivery/delivery-id.js";
import { readHeaders } from "../delivery/read-headers.js";
import { parseWebhook } from "../events/parse-webhook.js";
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
  try {
    const body = decodeText(bytes);
    const event = parseWebhook({ event: name, body });
    const id = await deliveryId(name, bytes);
    const facts = { requestUuid, hookUuid, attempt, receivedAt: now(), reconciled: false };
    return { isAccepted: true, delivery: { id, event: name, body, ...facts }, event };
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      const [issue] = error.issues;
      const isNoJson = error.issues.length === 1 && issue?.message === "must be JSON in UTF-8.";
      return refuse(isNoJson ? 400 : 422, error.message);
    }
    return refuse(400, "The body must be JSON in UTF-8.");
  }
}

function refuse(status: ReceiveResult["status"], problem: string): Accepted {
  return { isAccepted: false, status, problem };
}
