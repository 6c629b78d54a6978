import { platform } from "#platform";
import { checkSecrets } from "./check-secrets.js";

/** A delivery to make up for a test. */
export interface SignDeliveryOptions {
  /** Event key, `repo:push`. */
  readonly event: string;
  /** The payload, which becomes JSON; or the exact body. */
  readonly payload: object | string | Uint8Array;
  readonly secret: string;
  /** Default: a new one. */
  readonly requestUuid?: string;
  /** Default: a new one. */
  readonly hookUuid?: string;
  /** From 1, the default. */
  readonly attempt?: number;
}

/** A delivery as Bitbucket would send it. */
export interface SignedDelivery {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A delivery with the headers and the signature that Bitbucket would give it: for tests of your handlers.
 *
 * @example
 * ```ts
 * import { createWebhooks, signDelivery } from "@bucketkit/webhooks";
 *
 * export async function pushIsHandled(payload: object): Promise<boolean> {
 *   let handled = false;
 *   const webhooks = createWebhooks({ secret: "of-the-test" }).on("repo:push", () => {
 *     handled = true;
 *   });
 *   await webhooks.receive(await signDelivery({ event: "repo:push", payload, secret: "of-the-test" }));
 *   return handled;
 * }
 * ```
 */
export async function signDelivery(options: SignDeliveryOptions): Promise<SignedDelivery> {
  const { payload, secret } = options;
  checkSecrets(secret === undefined ? [] : [secret], "secret");
  const body = new Uint8Array(
    payload instanceof Uint8Array
      ? payload
      : new TextEncoder().encode(typeof payload === "string" ? payload : JSON.stringify(payload)),
  );
  return {
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Bitbucket-Webhooks/2.0",
      "x-event-key": options.event,
      "x-hook-uuid": options.hookUuid ?? crypto.randomUUID(),
      "x-request-uuid": options.requestUuid ?? crypto.randomUUID(),
      "x-attempt-number": String(options.attempt ?? 1),
      "x-hub-signature": `sha256=${await platform.computeHmac(secret, body)}`,
    },
  };
}
