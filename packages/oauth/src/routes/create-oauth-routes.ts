import { ConfigurationError, type OptionNames, refuseUnknown } from "@bucketkit/core";
import { safeReturnTo } from "../authorization/return-to.js";
import { secretCookie } from "../cookies/secret-cookie.js";
import type { OAuthRoutesOptions, SignInFailure } from "./oauth-routes-options.js";
import { isSameOrigin } from "./same-origin.js";
import { createSessions, type Session } from "./session.js";
import { forbidden, signInFailure } from "./sign-in-failure.js";

/** Sign-in with Bitbucket for an app. */
export interface OAuthRoutes {
  /** Answers a request to one of the three paths; resolves to undefined for every other path. */
  handle(request: Request): Promise<Response | undefined>;
  /** Who is signed in, by a request or anything else with its headers. */
  session(request: SessionRequest): Promise<Session | undefined>;
}

/** A request of fetch, or one of Express and node:http. */
export type SessionRequest =
  | { readonly headers: { get(name: string): string | null } }
  | { readonly headers: { readonly cookie?: string | undefined } };

const known: OptionNames<OAuthRoutesOptions> = {
  client: true,
  store: true,
  loginPath: true,
  logoutPath: true,
  afterLogin: true,
  afterLogout: true,
  sessionTtlMs: true,
  maySignIn: true,
  onError: true,
  now: true,
};

type Route = (request: Request, url: URL) => Promise<Response>;

/**
 * Login, callback and logout for any framework that answers a `Request` with a `Response`; {@link toExpress} takes them to Express.
 *
 * The browser gets a session id that is new after each sign-in; tokens stay in the store. On https both cookies have the prefix `__Host-`.
 * Hosts and schemes of requests are not looked at, so nothing has to be set up behind a proxy.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without `client` or `store`; `CONFIG_INVALID` for an unknown option, a path that is none, and
 * two equal ones.
 * @example
 * ```ts
 * import type { Store } from "@bucketkit/core/store";
 * import type { OAuthClient } from "@bucketkit/oauth";
 * import { createOAuthRoutes } from "@bucketkit/oauth/routes";
 *
 * export function appOf(client: OAuthClient, store: Store) {
 *   const routes = createOAuthRoutes({ client, store });
 *   return async (request: Request): Promise<Response> => {
 *     const answer = await routes.handle(request);
 *     if (answer) return answer;
 *     const session = await routes.session(request);
 *     return new Response(session ? `Hello ${session.account.displayName}` : "Sign in at /login");
 *   };
 * }
 * ```
 */
export function createOAuthRoutes(options: OAuthRoutesOptions): OAuthRoutes {
  refuseUnknown(options, known, "[@bucketkit/oauth] createOAuthRoutes");
  for (const [name, isThere] of [
    ["client", typeof options?.client?.handleCallback === "function"],
    ["store", typeof options?.store?.get === "function"],
  ] as const) {
    if (!isThere)
      throw new ConfigurationError("CONFIG_MISSING", `[@bucketkit/oauth] The option \`${name}\` is missing.`);
  }
  const { client, store, maySignIn, onError = plainPage, now = Date.now } = options;
  const { loginPath = "/login", logoutPath = "/logout", afterLogin = "/", afterLogout = "/" } = options;
  const { origin, pathname: callbackPath } = new URL(client.redirectUri);
  const paths = { loginPath, logoutPath, afterLogin, afterLogout };
  for (const [name, path] of Object.entries(paths)) {
    if (safeReturnTo(path) !== path) throw invalid(`\`${name}\` must be a path, such as "/${name}"`);
  }
  if (new Set([loginPath, logoutPath, callbackPath]).size < 3) {
    throw invalid("`loginPath`, `logoutPath` and the path of `redirectUri` must differ");
  }
  const sessions = createSessions({
    store,
    prefix: `oauth-routes/${encodeURIComponent(client.clientId)}`,
    cookie: secretCookie(client.redirectUri, "bucketkit-session"),
    ttlMs: options.sessionTtlMs ?? 28_800_000,
    now,
  });
  const failed = async (failure: SignInFailure, request: Request): Promise<Response> => {
    const page = await onError(failure, request);
    // The headers of some responses, as those of Response.redirect(), cannot be changed.
    const headers = new Headers(page.headers);
    for (const [name, value] of Object.entries(privately)) headers.set(name, value);
    return new Response(page.body, { status: page.status, headers });
  };

  const login: Route = async (request, url) => {
    const returnTo = url.searchParams.get("returnTo") ?? undefined;
    const start = await client.authorizationUrl({ cookie: request.headers.get("cookie"), returnTo });
    return redirect(start.url, start.setCookie);
  };
  const callback: Route = async (request, url) => {
    const cookie = request.headers.get("cookie");
    try {
      const { account, returnTo } = await client.handleCallback({ url: url.pathname + url.search, cookie });
      if (maySignIn && !(await maySignIn({ account, signedInAt: new Date(now()) }))) {
        await client.disconnect(account.accountId);
        return await failed(forbidden(loginPath), request);
      }
      return redirect(returnTo ?? afterLogin, await sessions.begin(account, cookie));
    } catch (error) {
      const failure = signInFailure(error, loginPath);
      if (!failure) throw error;
      return failed(failure, request);
    }
  };
  const logout: Route = async ({ headers }) => {
    if (!isSameOrigin(headers, origin)) return refuse(403, "This was sent by a page of another site.");
    return redirect(afterLogout, await sessions.end(headers.get("cookie")), 303);
  };
  const routes = new Map<string, readonly [method: string, route: Route]>([
    [loginPath, ["GET", login]],
    [callbackPath, ["GET", callback]],
    [logoutPath, ["POST", logout]],
  ]);

  return {
    async handle(request) {
      const url = new URL(request.url);
      const [method, route] = routes.get(url.pathname) ?? [];
      if (!method || !route) return undefined;
      // A HEAD request must not use up a state.
      if (request.method !== method) return refuse(405, `Use ${method}.`, { allow: method });
      return route(request, url);
    },
    session: ({ headers }) =>
      sessions.find("get" in headers && typeof headers.get === "function" ? headers.get("cookie") : cookieIn(headers)),
  };
}

function cookieIn(headers: object): string | undefined {
  const { cookie } = headers as { readonly cookie?: unknown };
  return typeof cookie === "string" ? cookie : undefined;
}

/** What keeps codes and states out of caches and of the `Referer` of the next page. */
const privately = { "cache-control": "no-store", "referrer-policy": "no-referrer" };

function redirect(location: string, setCookie: string, status = 302): Response {
  return new Response(null, { status, headers: { ...privately, location, "set-cookie": setCookie } });
}

function refuse(status: number, text: string, headers: Record<string, string> = {}): Response {
  const type = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
  return new Response(`${text}\n`, { status, headers: { ...privately, ...type, ...headers } });
}

function plainPage({ reason, status, message, error }: SignInFailure): Response {
  // A wrong secret, for one: people can do nothing about it, and errors have no secrets in them.
  if (reason === "unavailable") console.error(error?.message);
  return refuse(status, message);
}

function invalid(what: string): ConfigurationError {
  return new ConfigurationError("CONFIG_INVALID", `[@bucketkit/oauth] ${what}.`);
}
