import { ValidationError } from "@bucketkit/core";
import { parseWebhook, verifyWebhookSignature } from "@bucketkit/webhooks";
import type { Context } from "hono";
import type { LiveUpdates } from "../live/live-updates.js";

const longest = 1_048_576;

/** Takes a delivery of Bitbucket's and tells the pages of its repository that something has changed. */
export async function receiveWebhook(
  context: Context,
  { secret, live }: { readonly secret: string; readonly live: LiveUpdates },
): Promise<Response> {
  if (Number(context.req.header("content-length") ?? longest + 1) > longest) return context.text("Too large", 413);
  const body = new Uint8Array(await context.req.arrayBuffer());
  const signature = context.req.header("x-hub-signature");
  if (!(await verifyWebhookSignature({ body, signature, secrets: secret })))
    return context.text("The signature is missing or wrong", 401);
  try {
    const event = parseWebhook({ event: context.req.header("x-event-key") ?? "", body });
    if (event.kind === "live" && "repository" in event.payload) live.publish(event.payload.repository.full_name);
  } catch (error) {
    if (ValidationError.isInstance(error)) return context.text("This is no payload of Bitbucket Cloud", 400);
    throw error;
  }
  return context.text("ok");
}
