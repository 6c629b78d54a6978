#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createMemoryStore } from "@bucketkit/core/store";
import { createOAuthClient } from "@bucketkit/oauth";
import { serve } from "@hono/node-server";
import { createApp } from "./app/create-app.js";
import { createLiveUpdates } from "./live/live-updates.js";

const usage = `Serves the app to the real Bitbucket.

Usage: node dist/server.js --public-url <origin> [--port <number>]

  --public-url <origin>  where browsers and Bitbucket reach it, https://app.example.com
  --port <number>        port on 127.0.0.1 (default 3000)
  --help                 print this

BITBUCKET_OAUTH_KEY, BITBUCKET_OAUTH_SECRET: an OAuth consumer with the scopes account, repository, pullrequest:write and the
callback URL <origin>/oauth/callback. BITBUCKET_WEBHOOK_SECRET: the secret of a webhook to <origin>/webhooks/bitbucket.`;

const { values } = parseArgs({
  options: {
    "public-url": { type: "string" },
    port: { type: "string", default: "3000" },
    help: { type: "boolean", default: false },
  },
});
const {
  BITBUCKET_OAUTH_KEY: key,
  BITBUCKET_OAUTH_SECRET: secret,
  BITBUCKET_WEBHOOK_SECRET: webhookSecret,
} = process.env;
const publicUrl = values["public-url"];
if (values.help) console.log(usage);
else if (!publicUrl || !key || !secret || !webhookSecret) {
  console.error(`Something is missing.\n\n${usage}`);
  process.exitCode = 2;
} else {
  // One process only: take a store of @bucketkit/store to keep people signed in over restarts.
  const store = createMemoryStore();
  const client = createOAuthClient({
    clientId: key,
    clientSecret: secret,
    redirectUri: new URL("/oauth/callback", publicUrl).href,
    store,
  });
  const app = createApp({ client, store, live: createLiveUpdates(), webhookSecret, publicUrl });
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(values.port) }, ({ port }) =>
    console.log(`Listening on 127.0.0.1:${port} for ${publicUrl}`),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
}
