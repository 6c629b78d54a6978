import { createWebhooks, signDelivery, type WebhookErrorInfo, type WebhooksOptions } from "../src/index.js";

/** The secret of {@link startReceiver}. */
export const secret = "of-the-test";

/** A delivery that the receiver takes for genuine. */
export const deliver = (event: string, payload: object | string | Uint8Array) =>
  signDelivery({ event, payload, secret });

/** A receiver that counts the calls of its handlers. */
export function startReceiver(options: Partial<WebhooksOptions> = {}, handler: () => unknown = () => {}) {
  const calls: string[] = [];
  const errors: { readonly error: unknown; readonly info: WebhookErrorInfo }[] = [];
  const onError = (error: unknown, info: WebhookErrorInfo) => void errors.push({ error, info });
  const webhooks = createWebhooks({ secret, onError, now: () => Date.parse("2026-01-06"), ...options });
  webhooks.on(["pullrequest:created", "repo:push"], async ({ event }) => {
    calls.push(event);
    await handler();
  });
  return { webhooks, calls, errors };
}

/** All that an iterable has. */
export async function toList<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
