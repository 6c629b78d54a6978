import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { authenticateRest } from "../credentials/authenticate.js";
import type { CredentialKind } from "../credentials/credential-kind.js";
import { neededScopes, requireAccess } from "../credentials/require-access.js";
import { type Caller, credentialKind } from "../domain/caller.js";
import { ApiError } from "../errors/api-error.js";
import type { Operation } from "../facts/operation.js";
import { chooseEffects } from "../faults/choose-effects.js";
import type { FaultEffect, FaultedRequest } from "../faults/fault-rule.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { readFaultHeader } from "../faults/read-fault-header.js";
import type { RateLimits, RateStanding } from "../limits/rate-limits.js";
import { selectFields } from "../query/select-fields.js";
import { decodePath } from "../routing/decode-path.js";
import type { RouteMatch, RouteTable } from "../routing/route-table.js";
import type { World } from "../state/world.js";
import { applyFaults, brokenDelivery, isUnheard, loopNext } from "./apply-faults.js";
import type { Call, OperationHandlers } from "./call.js";
import { faultedRequest } from "./faulted-request.js";
import { readMedia } from "./media-storage.js";
import { readRequestBytes } from "./read-request-bytes.js";
import type { Recorder } from "./recorder.js";
import { errorReply, notSimulated, outsideApi, refuseEnded, tooManyRequests, unknownUrl } from "./refusals.js";
import { empty, type Reply } from "./reply.js";
import { createRequestBody } from "./request-body.js";
import type { LoggedRequest, RequestLog } from "./request-log.js";
import { requestTarget } from "./request-target.js";
import { rateHeaders, scopeHeaders, standardHeaders } from "./response-headers.js";
import { sendAnswer } from "./send-answer.js";
import { withStaleReads } from "./stale-reads.js";
import { toAnswer, toResponse } from "./to-answer.js";

/** What the REST app is made of. */
export interface RestAppParts {
  readonly world: World;
  readonly routes: RouteTable;
  readonly handlers: OperationHandlers;
  readonly log: RequestLog;
  readonly kinds: readonly CredentialKind[];
  readonly faults: FaultRules;
  readonly limits: RateLimits;
  /** Keeps bodies, when somebody wants them. */
  readonly recorder?: Recorder | undefined;
  /** Largest request body in bytes. */
  readonly maximumBodyBytes: number;
}

/** What is known about a request while it is handled. */
interface Progress {
  operation?: Operation;
  caller?: Caller;
  /** Whose request a fault strikes; for the log only. */
  struck?: Caller | undefined;
  kind?: CredentialKind | undefined;
  standing?: RateStanding | undefined;
  effects: readonly FaultEffect[];
  failure?: string;
}

/** One request on its way. */
interface Arrival {
  readonly request: Request;
  /** Path and query as sent. */
  readonly target: string;
  /** Of the peer. */
  readonly address: string;
  /** The whole body, also when asked twice. */
  body(): Promise<Buffer>;
  /** The request as functions in fault rules see it. */
  faulted(operationId: string | undefined): FaultedRequest;
}

/** The REST API as a Hono app; everything outside `/2.0` answers 404. */
export function createRestApp(parts: RestAppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  let requestCount = 0;
  app.all("*", async (context) => {
    const started = performance.now();
    requestCount += 1;
    const id = randomUUID().replaceAll("-", "");
    const request = context.req.raw;
    const target = requestTarget(context.env?.incoming?.url ?? request.url);
    const progress: Progress = { effects: [] };
    const startedAt = parts.world.clock.now().toISOString();
    const reply = await handle(parts, arrivalOf(parts, context, target), progress).catch((reason: unknown) => {
      if (reason instanceof ApiError) return errorReply(reason);
      progress.failure = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
      return errorReply(new ApiError(500, "Something went wrong", { id }));
    });
    const milliseconds = performance.now() - started;
    parts.log.add(toLogged(request, reply, progress, { id, url: target, startedAt, milliseconds }));
    if (progress.operation) parts.recorder?.add(progress.operation, id, reply);
    const answer = toAnswer(reply, {
      ...standardHeaders(id, requestCount, milliseconds),
      ...scopeHeaders(progress.operation, progress.caller, progress.kind),
      ...rateHeaders(progress.kind, progress.standing),
    });
    const { outgoing } = context.env ?? {};
    if (outgoing) return sendAnswer(outgoing as ServerResponse, answer, brokenDelivery(progress.effects));
    return toResponse(answer);
  });
  return app;
}

function toLogged(
  request: Request,
  reply: Reply,
  { operation, struck, caller = struck, failure }: Progress,
  rest: Pick<LoggedRequest, "id" | "url" | "startedAt" | "milliseconds">,
): LoggedRequest {
  const credential = caller?.kind === "identified" ? caller.credential : undefined;
  const unknown = request.headers.has("authorization") ? "invalid" : "anonymous";
  return {
    ...rest,
    method: request.method,
    operationId: operation?.operationId,
    status: reply.status,
    credentialKind: caller ? credentialKind(caller) : unknown,
    ...(credential ? { dialect: credential.dialect } : {}),
    neededScopes: operation ? neededScopes(operation, credential?.dialect ?? "classic") : [],
    heldScopes: credential?.scopes ?? [],
    userAgent: request.headers.get("user-agent") ?? undefined,
    ...(failure === undefined ? {} : { failure }),
  };
}

async function handle(parts: RestAppParts, arrival: Arrival, progress: Progress): Promise<Reply> {
  const { request, target } = arrival;
  const questionMark = target.indexOf("?");
  const rawPath = questionMark < 0 ? target : target.slice(0, questionMark);
  const query = new URLSearchParams(questionMark < 0 ? "" : target.slice(questionMark + 1));
  if (request.method === "OPTIONS") return preflight();
  const method = request.method === "HEAD" ? "GET" : request.method;
  const isApi = rawPath === "/2.0" || rawPath.startsWith("/2.0/");
  const path = decodePath(isApi ? rawPath.slice("/2.0".length) : "");
  if (!path.isValid) throw new ApiError(400, "Bad request", { detail: path.reason });
  // Neither git nor a database takes one.
  if (target.includes("%00")) throw new ApiError(400, "Bad request", { detail: "The query contains a NUL character." });
  const found = isApi ? parts.routes.find(method, path.segments) : undefined;
  const authorization = request.headers.get("authorization") ?? undefined;
  if (found?.kind === "match") progress.operation = found.match.operation;
  const operationId = progress.operation?.operationId;
  const struck = parts.faults.strike({
    operationId,
    path: isApi ? rawPath.slice("/2.0".length) : rawPath,
    authorization,
  });
  progress.effects = [
    ...readFaultHeader(request.headers.get("x-sandbox-fault")),
    ...(await chooseEffects(struck, () => arrival.faulted(operationId))),
  ];
  const context = { state: parts.world.state, clock: parts.world.clock, method: request.method, target };
  if (progress.effects.length > 0 && !progress.effects.some(({ kind }) => kind === "expiredToken"))
    progress.struck = await authenticateRest(parts.kinds, authorization, context).catch(() => undefined);
  const instead = await applyFaults(progress.effects);
  if (instead || isUnheard(brokenDelivery(progress.effects))) return instead ?? empty();
  if (!found) {
    const media = readMedia(parts.world, target, request.headers);
    if (media) return media;
    throw outsideApi(parts.world.hosts.api);
  }
  if (found.kind !== "match") {
    refuseEnded(method, path.segments);
    if (found.kind === "none") throw unknownUrl();
    throw new ApiError(405, "Method not allowed", { headers: { Allow: found.allowed.join(", ") } });
  }
  const { operation } = found.match;
  const caller = await authenticateRest(parts.kinds, authorization, context);
  progress.caller = caller;
  progress.kind = parts.kinds.find(({ name }) => name === credentialKind(caller));
  progress.standing = parts.limits.count(caller, rawPath.slice("/2.0".length), arrival.address);
  if (progress.standing?.isExceeded) return tooManyRequests();
  requireAccess(operation, caller, progress.kind);
  const handler = withStaleReads(parts.handlers[operation.operationId], parts.faults, progress.effects);
  if (!handler) throw notSimulated(operation);
  const reply = await handler(toCall(parts, arrival, found.match, caller, query, rawPath));
  if (reply.kind !== "json" || reply.status >= 400) return reply;
  const looped = loopNext(reply, progress.effects, `${parts.world.hosts.api}${target}`);
  if (looped.kind !== "json") return looped;
  return { ...looped, body: selectFields(looped.body, looped.hidden, query.get("fields") ?? undefined) };
}

function arrivalOf(parts: RestAppParts, { req, env }: Context<{ Bindings: HttpBindings }>, target: string): Arrival {
  const request = req.raw;
  let received: Promise<Buffer> | undefined;
  const body = (): Promise<Buffer> => {
    received ??= readRequestBytes(request, parts.maximumBodyBytes);
    return received;
  };
  return {
    request,
    target,
    address: env?.incoming?.socket?.remoteAddress ?? "",
    body,
    faulted: (operationId) =>
      faultedRequest(env.incoming as IncomingMessage, env.outgoing as ServerResponse, { operationId, body }),
  };
}

function toCall(
  parts: RestAppParts,
  { request, body }: Arrival,
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
    body: createRequestBody(request.headers.get("content-type") ?? undefined, body),
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
