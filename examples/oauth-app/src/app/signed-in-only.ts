import type { Context } from "hono";
import { messagePage } from "../pages/message-page.js";
import type { AppEnvironment } from "./app-environment.js";
import { frameOf } from "./frame-of.js";

/** Sends people who are not signed in to the start, and back to where they wanted to go. */
export async function signedInOnly(
  context: Context<AppEnvironment>,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  if (context.get("session")) {
    await next();
    return undefined;
  }
  return askToSignIn(context);
}

/** What somebody gets who has to sign in first: for a page the way there, for a form or a stream, to which nobody can come back, 401. */
export async function askToSignIn(context: Context<AppEnvironment>): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  if (context.req.method === "GET" && !pathname.startsWith("/live/")) {
    return context.redirect(`/login?${new URLSearchParams({ returnTo: pathname + search })}`);
  }
  const page = messagePage(frameOf(context), "You are not signed in", "Sign in and try again.", "/login");
  return context.html(page, 401);
}
