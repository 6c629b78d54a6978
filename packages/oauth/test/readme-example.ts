import { createBitbucket } from "@bucketkit/core";
import { createMemoryStore } from "@bucketkit/core/store";
import { createOAuthClient } from "@bucketkit/oauth";
import { createOAuthRoutes, toExpress } from "@bucketkit/oauth/routes";
import express from "express";

const store = createMemoryStore(); // For one process; see "Stores" below.
const client = createOAuthClient({
  clientId: process.env.CLIENT_ID ?? "",
  clientSecret: process.env.CLIENT_SECRET ?? "",
  redirectUri: process.env.REDIRECT_URI ?? "http://127.0.0.1:3000/auth/callback",
  scopes: ["repository"],
  store,
});
const routes = createOAuthRoutes({ client, store });

export const app = express();
app.use(toExpress(routes)); // GET /login, GET /auth/callback, POST /logout
app.get("/", async (request, response) => {
  const session = await routes.session(request);
  if (!session) return response.redirect("/login");
  const bitbucket = createBitbucket({ auth: client.authFor(session.account.accountId) });
  response.json(await bitbucket.currentUser.get());
});
