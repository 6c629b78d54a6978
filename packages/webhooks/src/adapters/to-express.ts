import { ConfigurationError } from "@bucketkit/core";
import type { Webhooks } from "../receiver/create-webhooks.js";
import type { NodeRequest } from "./read-stream.js";
import { refusals } from "./refusals.js";
import { answer, type NodeHandlerOptions, type NodeResponse, toNodeHandler } from "./to-node-handler.js";

/** A request as Express 4 and 5 have it. */
export interface ExpressRequest extends NodeRequest {
  readonly body?: unknown;
  readonly readableEnded?: boolean;
}

/**
 * A handler for Express 4 and 5. Put it before `express.json()`, which would leave nothing to verify; `express.raw()` before it is fine.
 *
 * @example
 * ```ts
 * import { createWebhooks, toExpress } from "@bucketkit/webhooks";
 * import express from "express";
 *
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "" });
 * express().post("/webhooks", toExpress(webhooks)).listen(3000);
 * ```
 * @see https://expressjs.com/
 */
export function toExpress(
  webhooks: Webhooks,
  options: NodeHandlerOptions = {},
): (request: ExpressRequest, response: NodeResponse, next: (error?: unknown) => void) => Promise<void> {
  const readAndReceive = toNodeHandler(webhooks, options);
  return async (request, response, next) => {
    try {
      if (request.body instanceof Uint8Array) {
        const { status, text } = await webhooks.receive({ body: request.body, headers: request.headers });
        answer(response, status, text);
      } else if (request.readableEnded) {
        next(new ConfigurationError("CONFIG_INVALID", `[@bucketkit/webhooks] ${refusals.parsed.text}`));
      } else {
        await readAndReceive(request, response);
      }
    } catch (error) {
      next(error);
    }
  };
}
