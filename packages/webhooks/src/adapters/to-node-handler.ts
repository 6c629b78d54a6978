import type { Webhooks } from "../receiver/create-webhooks.js";
import { type NodeRequest, readStream } from "./read-stream.js";
import { bodyTimeoutMs, refusals } from "./refusals.js";

/** A response as `node:http` has it; that of Express is one too. */
export interface NodeResponse {
  readonly headersSent: boolean;
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(text: string): unknown };
}

/** Options of {@link toNodeHandler} and {@link toExpress}. */
export interface NodeHandlerOptions {
  /** Milliseconds that a body may take to come. Default 10,000. */
  readonly bodyTimeoutMs?: number;
}

/**
 * A listener for `node:http`: reads the raw body, within the receiver's limit of size, and answers.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createWebhooks, toNodeHandler } from "@bucketkit/webhooks";
 *
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "" });
 * createServer(toNodeHandler(webhooks)).listen(3000);
 * ```
 * @see https://nodejs.org/api/http.html
 */
export function toNodeHandler(
  webhooks: Webhooks,
  options: NodeHandlerOptions = {},
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method !== "POST") {
      answer(response, refusals.method.status, refusals.method.text, { allow: "POST" });
      return;
    }
    const body = await readStream(request, webhooks.maxBodyBytes, options.bodyTimeoutMs ?? bodyTimeoutMs);
    if (typeof body === "string") {
      // What is left of the body is not read: the connection is of no more use.
      answer(response, refusals[body].status, refusals[body].text, { connection: "close" });
      return;
    }
    const { status, text } = await webhooks.receive({ body, headers: request.headers });
    answer(response, status, text);
  };
}

/** Answers with a text, unless somebody has answered before. */
export function answer(
  response: NodeResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(text);
}
