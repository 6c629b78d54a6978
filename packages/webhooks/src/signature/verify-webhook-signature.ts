import { platform } from "#platform";
import { checkSecrets } from "./check-secrets.js";
import { readSignature } from "./read-signature.js";

/** What a delivery claims, and what it is held against. */
export interface VerifyWebhookSignatureOptions {
  /** The bytes of the body exactly as they came, before anything parsed them. Text stands for its UTF-8 bytes. */
  readonly body: Uint8Array | string;
  /** Value of the header `X-Hub-Signature`; `null` or `undefined` when it was not there, which is never valid. */
  readonly signature: string | null | undefined;
  /** The webhook's secret, or several while one replaces another. */
  readonly secrets: string | readonly string[];
}

/**
 * Whether a delivery was signed with one of the secrets; the comparison takes the same time whatever differs.
 *
 * Only the form that Bitbucket sends is accepted: `sha256=` and 64 lower-case hexadecimal digits. A missing header is never valid.
 *
 * @throws ConfigurationError when there is no secret, or one that Bitbucket could not have.
 * @example
 * ```ts
 * import { verifyWebhookSignature } from "@bucketkit/webhooks";
 *
 * export async function isFromBitbucket(request: Request, secret: string): Promise<boolean> {
 *   const body = new Uint8Array(await request.arrayBuffer());
 *   return verifyWebhookSignature({ body, signature: request.headers.get("x-hub-signature"), secrets: secret });
 * }
 * ```
 * @see https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/
 */
export async function verifyWebhookSignature(options: VerifyWebhookSignatureOptions): Promise<boolean> {
  const secrets = checkSecrets(
    typeof options.secrets === "string" ? [options.secrets] : (options.secrets ?? []),
    "secrets",
  );
  const digits = readSignature(options.signature);
  if (digits === undefined) return false;
  const bytes = typeof options.body === "string" ? new TextEncoder().encode(options.body) : options.body;
  for (const secret of secrets) {
    const matches = platform.matchesHmac(secret, bytes, digits);
    // Waiting for what is no promise would cost a turn of the event loop on every delivery.
    if (matches instanceof Promise ? await matches : matches) return true;
  }
  return false;
}
