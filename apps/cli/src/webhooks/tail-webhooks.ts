import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Bitbucket, type BitbucketHosts, bitbucketCloud, paginate } from "@bucketkit/core";
import { listWebhookEvents } from "@bucketkit/core/operations";
import {
  createWebhooks,
  type DeliveryFacts,
  ensureWebhook,
  type LiveWebhookEventName,
  liveWebhookEvents,
  toNodeHandler,
  type WebhookEvent,
} from "@bucketkit/webhooks";

/** What to listen to, and how. */
export interface TailWebhooksOptions {
  readonly bitbucket: Bitbucket;
  readonly hosts: BitbucketHosts;
  /** `workspace/repoSlug`. */
  readonly repository: string;
  /** Default: all that Bitbucket sends for repositories. */
  readonly events?: readonly string[] | undefined;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Where Bitbucket reaches that port. Default, for a local Bitbucket only: the port itself. */
  readonly url?: string | undefined;
  onDelivery(event: WebhookEvent, delivery: DeliveryFacts): void;
  onProblem(error: unknown): void;
}

/** A receiver that is listening. */
export interface WebhookTail {
  readonly url: string;
  readonly events: readonly string[];
  /** Takes the webhook away again and stops listening. */
  close(): Promise<void>;
}

/**
 * Listens to the events of a repository by a webhook of its own, with a secret that nobody else knows.
 *
 * @throws Error when there is a webhook for this URL already, which is somebody's.
 */
export async function tailWebhooks(options: TailWebhooksOptions): Promise<WebhookTail> {
  const { bitbucket, hosts, port } = options;
  const repository = bitbucket.repository(options.repository);
  const secret = randomBytes(32).toString("hex");
  const webhooks = createWebhooks({ secret, onAny: options.onDelivery, onError: options.onProblem });
  const server = createServer(toNodeHandler(webhooks));
  await listen(server, port);
  const stop = async (): Promise<void> => {
    await webhooks.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    const url = options.url ?? localUrl(server, hosts);
    for await (const present of repository.webhooks.list()) {
      if (present.url === url) throw new Error(`There is a webhook for ${url} already. Choose another --url.`);
    }
    const events = (options.events ?? (await repositoryEvents(bitbucket))) as readonly LiveWebhookEventName[];
    const description = "bucketkit webhooks tail";
    const { webhook } = await ensureWebhook(repository, { url, events, secret, description, hosts });
    return {
      url,
      events: webhook.events,
      async close() {
        try {
          await repository.webhooks.delete(webhook.uuid);
        } finally {
          await stop();
        }
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function localUrl(server: Server, hosts: BitbucketHosts): string {
  const { port } = server.address() as AddressInfo;
  if (hosts.api !== bitbucketCloud.api) return `http://127.0.0.1:${port}/`;
  throw new Error(
    "Bitbucket cannot reach this machine by itself. Open a tunnel to a port of your choice, for example `cloudflared tunnel --url http://localhost:8080`, and give both: --port 8080 --url <its https URL>.",
  );
}

/** Some events are told to webhooks of workspaces only. */
async function repositoryEvents(bitbucket: Bitbucket): Promise<string[]> {
  const known: readonly string[] = liveWebhookEvents;
  const events: string[] = [];
  for await (const { event } of paginate(bitbucket, listWebhookEvents, { subjectType: "repository" })) {
    if (event && known.includes(event)) events.push(event);
  }
  return events;
}
