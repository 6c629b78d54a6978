import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { ApiError } from "../errors/api-error.js";
import { chooseEffects } from "../faults/choose-effects.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import type { FaultRules } from "../faults/fault-rules.js";
import { readFaultHeader } from "../faults/read-fault-header.js";
import { applyFaults, brokenDelivery, isUnheard } from "../http/apply-faults.js";
import { faultedRequest } from "../http/faulted-request.js";
import { errorReply } from "../http/refusals.js";
import type { Reply } from "../http/reply.js";
import type { RequestLog } from "../http/request-log.js";
import { requestTarget } from "../http/request-target.js";
import { sendAnswer } from "../http/send-answer.js";
import { toAnswer, toResponse, type WireAnswer } from "../http/to-answer.js";
import type { World } from "../state/world.js";

/** Names in the log and in faults, after the last part of the path. */
const names: Readonly<Record<string, string>> = { authorize: "oauth-authorize", access_token: "oauth-access-token" };

/** Keeps a record of the requests to the OAuth server, and lets faults strike them. */
export function watchRequests(parts: {
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: FaultRules;
}): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const { world, log, faults } = parts;
  return async (context, next) => {
    const started = performance.now();
    const startedAt = world.clock.now().toISOString();
    const operationId = names[context.req.path.slice("/site/oauth2/".length)];
    const authorization = context.req.header("authorization");
    const effects: FaultEffect[] = [];
    const strike = async (): Promise<Reply | undefined> => {
      effects.push(...readFaultHeader(context.req.header("x-sandbox-fault") ?? null));
      const struck = faults.strike({ operationId, path: context.req.path, authorization });
      const { incoming, outgoing } = context.env ?? {};
      const body = async () => new Uint8Array(await context.req.raw.clone().arrayBuffer());
      const request = () =>
        faultedRequest(incoming as IncomingMessage, outgoing as ServerResponse, { operationId, body });
      effects.push(...(await chooseEffects(struck, request)));
      return applyFaults(effects);
    };
    const instead = await strike().catch((reason: unknown) => {
      if (reason instanceof ApiError) return errorReply(reason);
      throw reason;
    });
    const broken = brokenDelivery(effects);
    const exact = instead?.kind === "exact" ? toAnswer(instead, {}) : undefined;
    if (instead && !exact) context.res = toResponse(toAnswer(instead, {}));
    else if (!exact && !isUnheard(broken)) await next();
    log.add({
      id: randomBytes(16).toString("hex"),
      method: context.req.method,
      url: requestTarget(context.env?.incoming?.url ?? context.req.url),
      operationId,
      status: exact?.status ?? context.res.status,
      credentialKind: authorization === undefined ? "anonymous" : "oauthConsumer",
      neededScopes: [],
      heldScopes: [],
      userAgent: context.req.header("user-agent"),
      startedAt,
      milliseconds: performance.now() - started,
      ...(context.error && context.res.status === 500 ? { failure: context.error.stack ?? context.error.message } : {}),
    });
    const { outgoing } = context.env ?? {};
    if ((broken || exact) && outgoing) {
      const answer = exact ?? (await answerOf(context.res));
      context.res = sendAnswer(outgoing as ServerResponse, answer, broken);
    }
  };
}

async function answerOf(response: Response): Promise<WireAnswer> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), body: Buffer.from(await response.arrayBuffer()) };
}
