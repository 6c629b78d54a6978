import type { MiddlewareHandler } from "hono";
import { ApiError } from "../errors/api-error.js";

const localHosts: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Header that requests which change something carry: other sites cannot make a browser send it. */
const controlHeader = "x-bucketkit-sandbox";

/**
 * Lets only programs of this machine control a sandbox, and no web page that a browser here has open: neither one that calls this address
 * under a name of its own (DNS rebinding, seen by the Host header), nor one that just sends requests (no header of ours, another Origin).
 */
export const requireLocal: MiddlewareHandler = async (context, next) => {
  const host = (context.req.header("host") ?? "").toLowerCase().replace(/:\d+$/, "");
  if (!localHosts.has(host)) throw new ApiError(403, "The control API answers on 127.0.0.1 and localhost only");
  const origin = context.req.header("origin");
  if (origin !== undefined && origin !== new URL(context.req.url).origin) {
    throw new ApiError(403, "The control API does not answer other sites");
  }
  const isRead = context.req.method === "GET" || context.req.method === "HEAD";
  const isSecret = context.req.path === "/_sandbox/credentials";
  if ((!isRead || isSecret) && context.req.header(controlHeader) === undefined) {
    throw new ApiError(403, "The header X-Bucketkit-Sandbox is missing", {
      detail: "Send X-Bucketkit-Sandbox: 1 with every request that changes something or asks for credentials.",
    });
  }
  await next();
};
