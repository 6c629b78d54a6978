import type { OAuthRoutes } from "./create-oauth-routes.js";

/** The part of a request of Express 4 or 5 that is used. */
export interface ExpressRequest {
  readonly method: string;
  /** With what `app.use("/path", …)` takes away. */
  readonly originalUrl: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The part of a response of Express 4 or 5 that is used. */
export interface ExpressResponse {
  statusCode: number;
  setHeader(name: string, value: string | string[]): unknown;
  end(body: Uint8Array): unknown;
}

/** Middleware for Express 4 and 5. */
export type ExpressMiddleware = (
  request: ExpressRequest,
  response: ExpressResponse,
  next: (error?: unknown) => void,
) => void;

/** Only there because a `Request` needs a whole URL; routes look at paths alone. */
const anyOrigin = "http://express.invalid";

/**
 * Puts the routes into an app of Express 4 or 5: `app.use(toExpress(routes))`. Other paths go on to the next handler, and errors that are not
 * about the sign-in to the error handler.
 *
 * @example
 * ```ts
 * import { type OAuthRoutes, toExpress } from "@bucketkit/oauth/routes";
 * import express from "express";
 *
 * export function appOf(routes: OAuthRoutes) {
 *   const app = express();
 *   app.use(toExpress(routes));
 *   app.get("/", async (request, response) => {
 *     const session = await routes.session(request);
 *     response.send(session ? "Signed in" : "Sign in at /login");
 *   });
 *   return app;
 * }
 * ```
 */
export function toExpress(routes: Pick<OAuthRoutes, "handle">): ExpressMiddleware {
  const answer = async (request: ExpressRequest, response: ExpressResponse): Promise<boolean> => {
    // Anything can stand in the first line of a request, also what is no URL.
    const target = request.originalUrl.startsWith("/") ? `${anyOrigin}${request.originalUrl}` : undefined;
    if (target === undefined || !URL.canParse(target) || !isFetchMethod(request.method)) return false;
    const headers = new Headers();
    for (const name of ["cookie", "origin", "sec-fetch-site", "accept", "accept-language"]) {
      const value = request.headers[name];
      if (typeof value === "string") headers.set(name, value);
    }
    const reply = await routes.handle(new Request(target, { method: request.method, headers }));
    if (!reply) return false;
    response.statusCode = reply.status;
    for (const [name, value] of reply.headers) if (name !== "set-cookie") response.setHeader(name, value);
    const cookies = reply.headers.getSetCookie();
    if (cookies.length > 0) response.setHeader("set-cookie", cookies);
    response.end(new Uint8Array(await reply.arrayBuffer()));
    return true;
  };
  return (request, response, next) => {
    answer(request, response).then((isAnswered) => {
      if (!isAnswered) next();
    }, next);
  };
}

/** Whether `Request` takes a method; it refuses these. */
function isFetchMethod(method: string): boolean {
  return !["CONNECT", "TRACE", "TRACK"].includes(method.toUpperCase());
}
