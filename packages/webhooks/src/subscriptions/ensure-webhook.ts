import { type BitbucketHosts, ConfigurationError, type WebhookSubscription } from "@bucketkit/core";
import { isEndedWebhookEvent, isLiveWebhookEvent, type LiveWebhookEventName } from "../events/event-names.js";
import { checkSecrets } from "../signature/check-secrets.js";
import { checkWebhookUrl } from "./check-webhook-url.js";
import { WebhookEventEndedError } from "./webhook-event-ended-error.js";

/** The body of a webhook as it is written. */
export interface WebhookBody {
  description: string;
  url: string;
  active: boolean;
  events: LiveWebhookEventName[];
  secret?: string;
  skip_cert_verification?: boolean;
}

/** A repository or workspace as core's handles have it. */
export interface WebhookOwner {
  readonly webhooks: {
    list(): AsyncIterable<WebhookSubscription>;
    create(body: WebhookBody): Promise<WebhookSubscription>;
    update(uid: string, body: WebhookBody): Promise<WebhookSubscription>;
  };
}

/** The webhook that is to be there. */
export interface EnsureWebhookOptions {
  /** Where deliveries go. It tells webhooks apart: there is one for each URL. */
  readonly url: string;
  readonly events: readonly LiveWebhookEventName[];
  /** Bitbucket does not show it again: see `rotateSecret`. */
  readonly secret: string;
  /** Write the secret also when the webhook has one already. Give the receiver both first: `createWebhooks({ secrets: [next, present] })`. Default `false`. */
  readonly rotateSecret?: boolean;
  /** What people see in the list of webhooks. Default `bucketkit`. */
  readonly description?: string;
  /** The Bitbucket that sends. Default: environment variable `BUCKETKIT_HOSTS`, else Bitbucket Cloud. */
  readonly hosts?: BitbucketHosts;
}

/** What became of the webhook. */
export interface EnsuredWebhook {
  readonly change: "created" | "updated" | "unchanged";
  readonly webhook: WebhookSubscription;
}

/**
 * Makes sure that a repository or workspace has one webhook for a URL, with these events and a secret; doing it again changes nothing.
 *
 * Needs the scope `webhook`, and the scope to read what each event is about.
 *
 * @throws WebhookEventEndedError for `issue:*`, which Bitbucket has ended.
 * @throws ConfigurationError for an unknown event, an impossible secret, or a URL that Bitbucket cannot reach.
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket } from "@bucketkit/core";
 * import { ensureWebhook } from "@bucketkit/webhooks";
 *
 * export async function subscribe(secret: string): Promise<void> {
 *   const repository = createBitbucket({ auth: authFromEnv() }).repository("acme/widgets");
 *   await ensureWebhook(repository, { url: "https://ci.example.com/webhooks", events: ["repo:push"], secret });
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/#api-repositories-workspace-repo-slug-hooks-post
 */
export async function ensureWebhook(owner: WebhookOwner, options: EnsureWebhookOptions): Promise<EnsuredWebhook> {
  const { url, secret, rotateSecret = false, description = "bucketkit" } = options;
  const events = checkEvents(options.events);
  checkSecrets([secret], "secret");
  checkWebhookUrl(url, options.hosts);
  const body: WebhookBody = { description, url, active: true, events };
  const present = await findByUrl(owner, url);
  if (!present) return { change: "created", webhook: await owner.webhooks.create({ ...body, secret }) };
  const hasSecret = present.secret_set === true;
  const isSame =
    present.active && present.description === description && sameWords(present.events, events) && hasSecret;
  if (isSame && !rotateSecret) return { change: "unchanged", webhook: present };
  // Without a secret in the body Bitbucket keeps the one that it has.
  const changed = !hasSecret || rotateSecret ? { ...body, secret } : body;
  return { change: "updated", webhook: await owner.webhooks.update(present.uuid, changed) };
}

async function findByUrl(owner: WebhookOwner, url: string): Promise<WebhookSubscription | undefined> {
  for await (const webhook of owner.webhooks.list()) if (webhook.url === url) return webhook;
  return undefined;
}

function checkEvents(events: readonly string[]): LiveWebhookEventName[] {
  const checked = [...new Set(events)].map((event) => {
    if (isEndedWebhookEvent(event)) throw new WebhookEventEndedError(event);
    if (isLiveWebhookEvent(event)) return event;
    throw new ConfigurationError("CONFIG_INVALID", `[@bucketkit/webhooks] "${event}" is no event of Bitbucket Cloud.`);
  });
  if (checked.length > 0) return checked;
  throw new ConfigurationError("CONFIG_MISSING", "[@bucketkit/webhooks] `events` is empty: nothing would ever come.");
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word) => right.includes(word));
}
