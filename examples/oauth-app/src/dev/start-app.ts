import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { apiTokenAuth, createBitbucket } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { createOAuthClient } from "@bucketkit/oauth";
import type { Sandbox } from "@bucketkit/sandbox";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "../app/create-app.js";
import { createUpdateWebhooks } from "../app/create-update-webhooks.js";
import { createLiveUpdates } from "../live/live-updates.js";
import { stopServing } from "../serve/stop-serving.js";

/** The app on a local Bitbucket. */
export interface RunningApp {
  readonly url: string;
  /** Secret of its webhooks. */
  readonly webhookSecret: string;
  close(): Promise<void>;
}

/**
 * Registers the app as an OAuth consumer of a sandbox, gives each repository a webhook to it, and serves it on 127.0.0.1.
 *
 * @param repositories - `workspace/repoSlug` of those that keep pages fresh.
 */
export async function startApp(sandbox: Sandbox, repositories: readonly string[], port = 0): Promise<RunningApp> {
  let listener: ReturnType<typeof getRequestListener> | undefined;
  const server: Server = createServer((incoming, outgoing) => void listener?.(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const redirectUri = `${url}/oauth/callback`;
  const consumer = sandbox.oauth.addConsumer("Ready to merge?", { callbackUrl: redirectUri });
  const store = createMemoryStore();
  const webhookSecret = randomBytes(24).toString("base64url");
  const client = createOAuthClient({
    clientId: consumer.key,
    clientSecret: consumer.secret,
    redirectUri,
    store,
    hosts: sandbox.hosts,
    // Tokens end by the sandbox's clock, which tests move on.
    now: () => sandbox.clock.now().getTime(),
  });
  const live = createLiveUpdates();
  const webhooks = createUpdateWebhooks({ secret: webhookSecret, live });
  const app = createApp({ client, store, live, webhooks, publicUrl: url, hosts: sandbox.hosts });
  listener = getRequestListener(app.fetch);

  const bitbucket = createBitbucket({ hosts: sandbox.hosts, auth: apiTokenAuth(sandbox.credentials.apiToken) });
  for (const name of repositories) {
    await bitbucket.repository(name).webhooks.create({
      url: `${url}/webhooks/bitbucket`,
      description: "Keeps pages fresh",
      secret: webhookSecret,
      events: [
        "repo:push",
        "pullrequest:created",
        "pullrequest:updated",
        "pullrequest:approved",
        "pullrequest:unapproved",
      ],
    });
  }
  return {
    url,
    webhookSecret,
    close: () => stopServing(server, { live, webhooks }),
  };
}
