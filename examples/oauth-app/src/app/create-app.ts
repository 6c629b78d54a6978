import { type BitbucketHosts, createBitbucket, ReauthorizationRequiredError, rateBudget, retry } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import type { OAuthClient } from "@bucketkit/oauth";
import { createOAuthRoutes, type Session } from "@bucketkit/oauth/routes";
import { toFetchHandler, type Webhooks } from "@bucketkit/webhooks";
import { Hono } from "hono";
import { contextStorage, getContext } from "hono/context-storage";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { listOpenPullRequests } from "../bitbucket/list-open-pull-requests.js";
import { listRepositories } from "../bitbucket/list-repositories.js";
import { listWorkspaces } from "../bitbucket/list-workspaces.js";
import type { LiveUpdates } from "../live/live-updates.js";
import { homePage } from "../pages/home-page.js";
import { messagePage } from "../pages/message-page.js";
import { repositoryPage } from "../pages/repository-page.js";
import { workspacePage } from "../pages/workspace-page.js";
import type { AppEnvironment } from "./app-environment.js";
import { describeFailure } from "./describe-failure.js";
import { frameOf } from "./frame-of.js";
import { pagePolicy } from "./page-policy.js";
import { askToSignIn, signedInOnly } from "./signed-in-only.js";
import { streamUpdates } from "./stream-updates.js";

/** What the app is made of. */
export interface AppParts {
  readonly client: OAuthClient;
  /** Where sessions are kept and requests are counted; the one of the client is fine. */
  readonly store: Store;
  readonly live: LiveUpdates;
  /** Receives what keeps pages fresh. */
  readonly webhooks: Webhooks;
  /** Origin that browsers see, `https://app.example.com`. */
  readonly publicUrl: string;
  /** Default: Bitbucket Cloud. */
  readonly hosts?: BitbucketHosts;
}

/** How long people wait for the limits of Bitbucket until a page says so. */
const maxWaitMs = 3_000;

/** Sign in with Bitbucket, see open pull requests and whether they are ready, approve them. */
export function createApp(parts: AppParts): Hono<AppEnvironment> {
  const { client, store, live, webhooks, hosts, publicUrl } = parts;
  const routes = createOAuthRoutes({
    client,
    store,
    onError({ reason, message, loginUrl, status, error }) {
      // A wrong secret, for one. It has no secrets in it.
      if (reason === "unavailable") console.error(error?.message);
      const context = getContext<AppEnvironment>();
      return context.html(messagePage(frameOf(context), "You are not signed in", message, loginUrl), status);
    },
  });
  const bitbucketOf = ({ account: { accountId } }: Session) =>
    createBitbucket({
      auth: client.authFor(accountId),
      // Clients come and go with requests, and the limits of an account stay: the store counts for all of them.
      use: [retry({ maxWaitMs }), rateBudget({ store, partition: accountId, maxWaitMs })],
      ...(hosts && { hosts }),
    });
  const receive = toFetchHandler(webhooks);

  const app = new Hono<AppEnvironment>();
  app.use(contextStorage(), ...pagePolicy);
  app.all("/webhooks/bitbucket", (context) => receive(context.req.raw));
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
    return context.html(homePage(frameOf(context), workspaces));
  });
  app.use("/workspaces/*", signedInOnly);
  app.use("/repositories/*", signedInOnly);
  app.use("/live/*", signedInOnly);
  app.get("/workspaces/:workspace", async (context) => {
    const { workspace } = context.req.param();
    const name = context.req.query("name")?.trim() ?? "";
    const { signal } = context.req.raw;
    const found = await listRepositories(bitbucketOf(context.var.session), workspace, { name, signal });
    return context.html(workspacePage(frameOf(context), workspace, name, found));
  });
  app.get("/repositories/:workspace/:repoSlug", async (context) => {
    const { workspace, repoSlug } = context.req.param();
    const place = { workspace, repoSlug, asOf: Date.now() };
    const open = await listOpenPullRequests(bitbucketOf(context.var.session), place, context.req.raw.signal);
    return context.html(repositoryPage(frameOf(context), place, open));
  });
  app.post("/repositories/:workspace/:repoSlug/pull-requests/:id/approve", async (context) => {
    const { workspace, repoSlug, id } = context.req.param();
    if (!/^\d{1,9}$/.test(id)) throw new HTTPException(404);
    await bitbucketOf(context.var.session).repository({ workspace, repoSlug }).pullRequest(Number(id)).approve();
    return context.redirect(`/repositories/${encodeURIComponent(workspace)}/${encodeURIComponent(repoSlug)}`, 303);
  });
  app.get("/live/:workspace/:repoSlug", async (context) => {
    // Whoever may not see the repository learns nothing of what happens in it.
    const { full_name } = await bitbucketOf(context.var.session).repository(context.req.param()).get();
    return streamUpdates(context, live, full_name, Number(context.req.query("since") ?? Date.now()));
  });

  app.notFound((context) =>
    context.html(messagePage(frameOf(context), "Nothing here", "This page does not exist.", "/"), 404),
  );
  app.onError((error, context) => {
    if (ReauthorizationRequiredError.isInstance(error)) return askToSignIn(context);
    // Whoever goes away stops their requests to Bitbucket: nothing to look into.
    const log = context.req.raw.signal.aborted ? () => undefined : console.error;
    const { status, message, link } = describeFailure(error, log);
    return context.html(messagePage(frameOf(context), "That did not work", message, link), status);
  });
  return app;
}
