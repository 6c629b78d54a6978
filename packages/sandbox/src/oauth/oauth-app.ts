import { randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { CredentialKind } from "../credentials/credential-kind.js";
import { ApiError } from "../errors/api-error.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { readRequestBytes } from "../http/read-request-bytes.js";
import type { RequestLog } from "../http/request-log.js";
import type { World } from "../state/world.js";
import { issueCode } from "./authorization-code.js";
import { type AuthorizationRequest, answerUrl, judgeRequest } from "./authorization-request.js";
import { consentPage, expiredPage, misconfiguredPage } from "./consent-page.js";
import type { ConsentTickets } from "./consent-tickets.js";
import { grantTokens } from "./grant-tokens.js";
import { OAuthError, oauthErrorBody } from "./oauth-error.js";
import type { OAuthSettings } from "./oauth-settings.js";
import { type Page, showPage } from "./show-page.js";
import { watchRequests } from "./watch-requests.js";

/** What the OAuth server is made of. */
export interface OAuthAppParts {
  readonly world: World;
  readonly kinds: readonly CredentialKind[];
  readonly faults: FaultRules;
  readonly log: RequestLog;
  readonly tickets: ConsentTickets;
  /** What holds at the moment. */
  settings(): OAuthSettings;
  /** Nickname of the sandbox's own user. */
  readonly nickname: string;
}

type Bindings = { Bindings: HttpBindings };

/** Large enough for two long tokens and a JWT. */
const maximumFormBytes = 65_536;
const browserCookie = "sandbox_browser";

/** Bitbucket's OAuth 2.0 server below `/site/oauth2`. */
export function createOAuthApp(parts: OAuthAppParts): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.use(watchRequests(parts));
  app.get("/site/oauth2/authorize", (context) => {
    const judged = judgeRequest(parts.world.state, new URL(context.req.url).searchParams);
    if (judged.kind === "page") return showPage((nonce) => misconfiguredPage(judged.title, nonce), 400);
    if (judged.kind === "redirect") return redirect(judged.location);
    const { autoApprove } = parts.settings();
    if (autoApprove !== false) {
      const nickname = autoApprove === true ? parts.nickname : autoApprove;
      const user = peopleOf(parts.world).find((person) => person.nickname === nickname);
      return redirect(user ? allow(parts.world, judged.request, user.uuid) : deny(judged.request));
    }
    const browser = getCookie(context, browserCookie) ?? randomBytes(24).toString("base64url");
    setCookie(context, browserCookie, browser, { path: "/site/oauth2", httpOnly: true, sameSite: "Lax" });
    const ticket = parts.tickets.open(judged.request, browser);
    const page: Page = (nonce) => consentPage(judged.request, { users: peopleOf(parts.world), ticket, nonce });
    return showPage(page, 200, { cookies: context.res.headers, formTarget: judged.request.target });
  });
  app.post("/site/oauth2/authorize", async (context) => {
    const form = await readForm(context.req.raw);
    const request = parts.tickets.take(form.get("ticket") ?? "", getCookie(context, browserCookie));
    const user = peopleOf(parts.world).find(({ uuid }) => uuid === form.get("user"));
    if (!request || !user) return showPage(expiredPage, 400);
    return redirect(form.get("decision") === "allow" ? allow(parts.world, request, user.uuid) : deny(request));
  });
  app.post("/site/oauth2/access_token", async (context) => {
    const authorization = context.req.header("authorization") ?? null;
    const request = { authorization, form: await readForm(context.req.raw) };
    const answer = await grantTokens({ ...parts, settings: parts.settings() }, request);
    return context.json(answer, 200, { "Cache-Control": "no-store", Pragma: "no-cache" });
  });
  app.all("*", () => {
    throw new ApiError(404, "Not Found");
  });
  app.onError((reason, context) => {
    if (reason instanceof OAuthError) return context.json(oauthErrorBody(reason), 400, { "Cache-Control": "no-store" });
    const status = reason instanceof ApiError ? reason.status : 500;
    return new Response(`${reason instanceof ApiError ? reason.message : "Something went wrong"}\n`, {
      status,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  });
  return app;
}

/** The fields of a form; none for any other body. @throws {@link ApiError} 413 */
async function readForm(request: Request): Promise<URLSearchParams> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const content = await readRequestBytes(request, maximumFormBytes);
  return new URLSearchParams(mediaType === "application/x-www-form-urlencoded" ? content.toString("utf8") : "");
}

function peopleOf({ state }: World) {
  return [...state.users.values()].filter(({ type }) => type === "user");
}

function allow(world: World, request: AuthorizationRequest, userUuid: string): string {
  const { consumer, scopes, redirectUri, codeChallenge } = request;
  const code = issueCode(world, { consumerKey: consumer.key, userUuid, scopes, redirectUri, codeChallenge });
  return answerUrl(request.target, { code, state: request.state });
}

function deny({ target, state }: AuthorizationRequest): string {
  const description = "The user did not allow the access.";
  return answerUrl(target, { error: "access_denied", error_description: description, state });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location, "Cache-Control": "no-store" } });
}
