import { type BitbucketHosts, createBitbucket, ReauthorizationRequiredError } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import type { OAuthClient } from "@bucketkit/oauth";
import { createOAuthRoutes, type Session } from "@bucketkit/oauth/routes";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { listOpenPullRequests } from "../bitbucket/list-open-pull-requests.js";
import { listWorkspaces } from "../bitbucket/list-workspaces.js";
import type { LiveUpdates } from "../live/live-updates.js";
import { homePage } from "../pages/home-page.js";
import type { Frame } from "../pages/layout.js";
import { messagePage } from "../pages/message-page.js";
import { repositoryPage } from "../pages/repository-page.js";
import { workspacePage } from "../pages/workspace-page.js";
import type { AppEnvironment } from "./app-environment.js";
import { receiveWebhook } from "./receive-webhook.js";
import { streamUpdates } from "./stream-updates.js";

/** What the app is made of. */
export interface AppParts {
  readonly client: OAuthClient;
  /** Where sessions are kept; the one of the client is fine. */
  readonly store: Store;
  readonly live: LiveUpdates;
  /** Secret of the webhook that keeps pages fresh. */
  readonly webhookSecret: string;
  /** Origin that browsers see, `https://app.example.com`. */
  readonly publicUrl: string;
  /** Default: Bitbucket Cloud. */
  readonly hosts?: BitbucketHosts;
}

/** Sign in with Bitbucket, see open pull requests and whether they are ready, approve them. */
export function createApp(parts: AppParts): Hono<AppEnvironment> {
  const { client, store, live, hosts, publicUrl, webhookSecret } = parts;
  const routes = createOAuthRoutes({
    client,
    store,
    onError: (failure, request) =>
      new Response(
        String(
          messagePage({ nonce: "", url: request.url }, "You are not signed in", failure.message, failure.loginUrl),
        ),
        {
          status: failure.status,
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
          },
        },
      ),
  });
  const bitbucketOf = ({ account }: Session) =>
    createBitbucket({ auth: client.authFor(account.accountId), ...(hosts && { hosts }) });

  const app = new Hono<AppEnvironment>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [NONCE],
        scriptSrc: [NONCE],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", "https:", "http://127.0.0.1:*"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: "no-referrer",
    }),
  );
  app.post("/webhooks/bitbucket", (context) => receiveWebhook(context, { secret: webhookSecret, live }));
  app.use(async (context, next) => {
    const answer = await routes.handle(context.req.raw);
    if (answer) return answer;
    const session = await routes.session(context.req.raw);
    if (session) context.set("session", session);
    return next();
  });
  app.use(csrf({ origin: new URL(publicUrl).origin }));

  app.get("/", async (context) => {
    const session = context.get("session");
    const workspaces = session ? await listWorkspaces(bitbucketOf(session), context.req.raw.signal) : [];
    return context.html(homePage(frame(context), workspaces));
  });
  app.use("/workspaces/*", signedInOnly);
  app.use("/repositories/*", signedInOnly);
  app.use("/live/*", signedInOnly);
  app.get("/workspaces/:workspace", async (context) => {
    const { workspace } = context.req.param();
    const repositories = await bitbucketOf(context.var.session).workspace(workspace).repositories.list().toArray();
    return context.html(workspacePage(frame(context), workspace, repositories));
  });
  app.get("/repositories/:workspace/:repoSlug", async (context) => {
    const { workspace, repoSlug } = context.req.param();
    const bitbucket = bitbucketOf(context.var.session);
    const pullRequests = await listOpenPullRequests(bitbucket, `${workspace}/${repoSlug}`, context.req.raw.signal);
    return context.html(repositoryPage(frame(context), { workspace, repoSlug }, pullRequests));
  });
  app.post("/repositories/:workspace/:repoSlug/pull-requests/:id/approve", async (context) => {
    const { workspace, repoSlug, id } = context.req.param();
    if (!/^\d{1,9}$/.test(id)) throw new HTTPException(404, { message: "There is no such pull request." });
    await bitbucketOf(context.var.session).repository({ workspace, repoSlug }).pullRequest(Number(id)).approve();
    return context.redirect(`/repositories/${encodeURIComponent(workspace)}/${encodeURIComponent(repoSlug)}`, 303);
  });
  app.get("/live/:workspace/:repoSlug", async (context) => {
    const { workspace, repoSlug } = context.req.param();
    // Whoever may not see the repository learns nothing of what happens in it.
    await bitbucketOf(context.var.session).repository({ workspace, repoSlug }).get();
    return streamUpdates(context, live, `${workspace}/${repoSlug}`);
  });

  app.notFound((context) =>
    context.html(messagePage(frame(context), "Nothing here", "This page does not exist.", "/"), 404),
  );
  app.onError((error, context) => {
    if (ReauthorizationRequiredError.isInstance(error) && context.req.method === "GET") {
      const returnTo = encodeURIComponent(new URL(context.req.url).pathname);
      return context.redirect(`/login?returnTo=${returnTo}`);
    }
    const { status, message } = describeFailure(error);
    return context.html(messagePage(frame(context), "That did not work", message, "/"), status);
  });
  return app;
}

/** Sends people who are not signed in to the start, and back to where they wanted to go. */
async function signedInOnly(context: AppContext, next: () => Promise<void>): Promise<Response | undefined> {
  if (context.get("session")) {
    await next();
    return undefined;
  }
  const { pathname } = new URL(context.req.url);
  return context.redirect(`/login?returnTo=${encodeURIComponent(pathname)}`);
}

type AppContext = Context<AppEnvironment>;

function frame(context: AppContext): Frame {
  return { nonce: context.get("secureHeadersNonce") ?? "", session: context.get("session"), url: context.req.url };
}

function describeFailure(error: unknown): { status: 401 | 403 | 404 | 429 | 500 | 502; message: string } {
  const { status, message } = error as { status?: number; message?: string };
  if (error instanceof HTTPException) return { status: error.status === 403 ? 403 : 404, message: error.message };
  if (status === 401 || ReauthorizationRequiredError.isInstance(error))
    return { status: 401, message: "Bitbucket no longer lets this app in for you. Sign out and in again." };
  if (status === 404) return { status: 404, message: "It does not exist, or you may not see it." };
  if (status === 403) return { status: 403, message: "Your Bitbucket account may not do this." };
  if (status === 429) return { status: 429, message: "Bitbucket asks to wait a while." };
  console.error(message);
  return { status: 502, message: "Bitbucket could not be reached, or gave no sense. Try again in a minute." };
}
