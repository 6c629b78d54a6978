import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createMemoryStore, type Store } from "@bucketkit/core/store";
import type { Sandbox, SeededConsumer } from "@bucketkit/sandbox";
import express from "express";
import express4 from "express4";
import { Hono } from "hono";
import { createOAuthClient, type OAuthClient, type OAuthClientOptions } from "../src/index.js";
import { createOAuthRoutes, type OAuthRoutes, type OAuthRoutesOptions, toExpress } from "../src/routes/index.js";

/** An app with sign-in that listens. */
export interface SignedInApp {
  readonly origin: string;
  readonly store: Store;
  readonly oauth: OAuthClient;
  readonly routes: OAuthRoutes;
  readonly consumer: SeededConsumer;
  close(): Promise<void>;
}

export type Framework = "express 4" | "express 5" | "hono" | "fetch";

/** Options of an app under test. */
export interface AppOptions {
  readonly client?: Partial<OAuthClientOptions>;
  readonly routes?: Partial<OAuthRoutesOptions>;
}

/** Starts an app whose every other path says who is signed in. */
export async function startApp(
  sandbox: Sandbox,
  framework: Framework,
  { client, routes: more }: AppOptions = {},
): Promise<SignedInApp> {
  let answer: Parameters<typeof createServer>[1] = (_request, response) => void response.writeHead(503).end();
  const server: Server = createServer((request, response) => answer?.(request, response as never));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUri = `${origin}/auth/callback`;
  const consumer = sandbox.oauth.addConsumer(`app at ${origin}`, { callbackUrl: redirectUri });
  const store = createMemoryStore();
  const oauth = createOAuthClient({
    clientId: consumer.key,
    clientSecret: consumer.secret,
    redirectUri,
    store,
    hosts: sandbox.hosts,
    ...client,
  });
  const routes = createOAuthRoutes({ client: oauth, store, ...more });
  answer = listenerOf(framework, routes);
  return {
    origin,
    store,
    oauth,
    routes,
    consumer,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function listenerOf(framework: Framework, routes: OAuthRoutes): Parameters<typeof createServer>[1] {
  if (framework === "express 4" || framework === "express 5") {
    const app = (framework === "express 4" ? express4 : express)();
    app.use(toExpress(routes));
    app.use(async (request, response) => {
      const session = await routes.session(request);
      response.type("text").send(session ? `signed in as ${session.account.nickname}` : "signed out");
    });
    return app as Parameters<typeof createServer>[1];
  }
  const app = new Hono();
  if (framework === "hono") {
    app.use(async (context, next) => (await routes.handle(context.req.raw)) ?? next());
    app.all("*", async (context) => context.text(await greeting(routes, context.req.raw)));
  } else {
    app.all(
      "*",
      async (context) =>
        (await routes.handle(context.req.raw)) ?? new Response(await greeting(routes, context.req.raw)),
    );
  }
  return async (incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers))
      if (typeof value === "string") headers.set(name, value);
    const url = `http://${incoming.headers.host}${incoming.url}`;
    const reply = await app.fetch(new Request(url, { method: incoming.method ?? "GET", headers }));
    outgoing.writeHead(reply.status, {
      ...Object.fromEntries(reply.headers),
      "set-cookie": reply.headers.getSetCookie(),
    });
    outgoing.end(await reply.text());
  };
}

async function greeting(routes: OAuthRoutes, request: Request): Promise<string> {
  const session = await routes.session(request);
  return session ? `signed in as ${session.account.nickname}` : "signed out";
}
