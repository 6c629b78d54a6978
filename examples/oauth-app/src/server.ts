#!/usr/bin/env node
import { createServer } from "node:http";
import { ConfigurationError } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { createOAuthClient } from "@bucketkit/oauth";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app/create-app.js";
import { createUpdateWebhooks } from "./app/create-update-webhooks.js";
import { createLiveUpdates } from "./live/live-updates.js";
import { readSettings, type Settings } from "./serve/read-settings.js";
import { stopServing } from "./serve/stop-serving.js";

const usage = `Serves the app to the real Bitbucket.

Usage: node dist/server.js --public-url <origin> [--port <number>]

  --public-url <origin>  where browsers and Bitbucket reach it, https://app.example.com
  --port <number>        port on 127.0.0.1 (default 3000)
  --help                 print this

BITBUCKET_OAUTH_KEY, BITBUCKET_OAUTH_SECRET: an OAuth consumer with the scopes account, repository, pullrequest:write and the
callback URL <origin>/oauth/callback. BITBUCKET_WEBHOOK_SECRET: the secret of a webhook to <origin>/webhooks/bitbucket.
It ends by SIGINT or SIGTERM, within three seconds. Exit code: 0 then, 1 when it cannot listen, 2 for wrong settings.`;

function serve({ publicUrl, port, clientId, clientSecret, webhookSecret }: Settings): void {
  // One process only: take a store of @bucketkit/store to keep people signed in over restarts.
  const store = createMemoryStore();
  const redirectUri = `${publicUrl}/oauth/callback`;
  const client = createOAuthClient({ clientId, clientSecret, redirectUri, store });
  const live = createLiveUpdates();
  const webhooks = createUpdateWebhooks({ secret: webhookSecret, live });
  const app = createApp({ client, store, live, webhooks, publicUrl });
  const server = createServer(getRequestListener(app.fetch));
  server.once("error", (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    console.log(`Listening on 127.0.0.1:${typeof address === "object" ? address?.port : port} for ${publicUrl}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stopServing(server, { live, webhooks }));
  }
}

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === "help") console.log(usage);
  else serve(settings);
} catch (error) {
  if (!ConfigurationError.isInstance(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
