import { createHmac } from "node:crypto";

/**
 * The `X-Hub-Signature` of a body: SHA-256, where GitHub's header of this name has SHA-1.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/
 */
export function signDelivery(secret: string, body: Buffer): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
