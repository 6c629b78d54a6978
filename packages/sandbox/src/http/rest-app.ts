import { randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { type Caller, credentialKind } from "../domain/caller.js";
import { ApiError } from "../errors/api-error.js";
import type { Operation } from "../facts/operation.js";
import { selectFields } from "../query/select-fields.js";
import { decodePath } from "../routing/decode-path.js";
import type { RouteMatch, RouteTable } from "../routing/route-table.js";
import type { World } from "../state/world.js";
import { authenticateRest } from "./authenticate.js";
import type { Call, OperationHandlers } from "./call.js";
import { readRequestBytes } from "./read-request-bytes.js";
import { errorReply, notSimulated, outsideApi, refuseEnded, unknownUrl } from "./refusals.js";
import type { Reply } from "./reply.js";
import { createRequestBody } from "./request-body.js";
import type { RequestLog } from "./request-log.js";
import { scopeHeaders, standardHeaders } from "./response-headers.js";
import { toResponse } from "./to-response.js";

/** What the REST app is made of. */
export interface RestAppParts {
  readonly world: World;
  readonly routes: RouteTable;
  readonly handlers: OperationHandlers;
  readonly log: RequestLog;
  /** Largest request body in bytes. */
  readonly maximumBodyBytes: number;
}

/** What is known about a request while it is handled. */
interface Progress {
  operation?: Operation;
  caller?: Caller;
  failure?: string;
}

/** The REST API as a Hono app; everything outside `/2.0` answers 404. */
export function createRestApp(parts: RestAppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  let requestCount = 0;
  app.all("*", async (context) => {
    const started = performance.now();
    requestCount += 1;
    const id = randomBytes(16).toString("hex");
    const target = requestTarget(context.env?.incoming?.url ?? context.req.raw.url);
    const progress: Progress = {};
    const reply = await handle(parts, context.req.raw, target, progress).catch((reason: unknown) => {
      if (reason instanceof ApiError) return errorReply(reason);
      progress.failure = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
      return errorReply(new ApiError(500, "Something went wrong", { id }));
    });
    const milliseconds = performance.now() - started;
    parts.log.add({
      id,
      method: context.req.raw.method,
      url: target,
      operationId: progress.operation?.operationId,
      status: reply.status,
      credentialKind: progress.caller
        ? credentialKind(progress.caller)
        : context.req.raw.headers.has("authorization")
          ? "invalid"
          : "anonymous",
      milliseconds,
      ...(progress.failure === undefined ? {} : { failure: progress.failure }),
    });
    return toResponse(reply, {
      ...standardHeaders(requestCount, milliseconds),
      ...scopeHeaders(progress.operation, progress.caller),
    });
  });
  return app;
}

/** Path and query as sent; an absolute form, as proxies get it, loses its origin. */
function requestTarget(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
}

async function handle(parts: RestAppParts, request: Request, target: string, progress: Progress): Promise<Reply> {
  const questionMark = target.indexOf("?");
  const rawPath = questionMark < 0 ? target : target.slice(0, questionMark);
  const query = new URLSearchParams(questionMark < 0 ? "" : target.slice(questionMark + 1));
  if (request.method === "OPTIONS") return preflight();
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (rawPath !== "/2.0" && !rawPath.startsWith("/2.0/")) throw outsideApi(parts.world.hosts.api);
  const path = decodePath(rawPath.slice("/2.0".length));
  if (!path.isValid) throw new ApiError(400, "Bad request", { detail: path.reason });
  const found = parts.routes.find(method, path.segments);
  if (found.kind !== "match") {
    refuseEnded(method, path.segments);
    if (found.kind === "none") throw unknownUrl();
    throw new ApiError(405, "Method not allowed", { headers: { Allow: found.allowed.join(", ") } });
  }
  progress.operation = found.match.operation;
  progress.caller = authenticateRest(parts.world.state, request.headers.get("authorization") ?? undefined);
  const handler = parts.handlers[found.match.operation.operationId];
  if (!handler) throw notSimulated(found.match.operation);
  const reply = await handler(toCall(parts, request, found.match, progress.caller, query, rawPath));
  if (reply.kind !== "json" || reply.status >= 400) return reply;
  return { ...reply, body: selectFields(reply.body, reply.hidden, query.get("fields") ?? undefined) };
}

function toCall(
  parts: RestAppParts,
  request: Request,
  match: RouteMatch,
  caller: Caller,
  query: URLSearchParams,
  rawPath: string,
): Call {
  return {
    world: parts.world,
    operation: match.operation,
    caller,
    query,
    rawPath,
    headers: request.headers,
    parameter: (name) => match.parameters[name] ?? "",
    body: createRequestBody(request.headers.get("content-type") ?? undefined, () =>
      readRequestBytes(request, parts.maximumBodyBytes),
    ),
  };
}

function preflight(): Reply {
  return {
    kind: "empty",
    status: 200,
    headers: {
      "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "Access-Control-Allow-Headers":
        "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Origin, Range, X-CsrftokenX-Requested-With",
      "Access-Control-Max-Age": "86400",
    },
  };
}
