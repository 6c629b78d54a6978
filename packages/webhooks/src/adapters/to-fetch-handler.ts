import type { Webhooks } from "../receiver/create-webhooks.js";
import { joinChunks, type ReadResult } from "./read-stream.js";
import { bodyTimeoutMs, refusals } from "./refusals.js";

/** What a runtime offers beside the request; Workers have it as third parameter. */
export interface FetchHandlerContext {
  /** Keeps the runtime alive until a promise has settled. */
  waitUntil?(promise: Promise<unknown>): void;
}

/**
 * A function from `Request` to `Response`: for Hono, Next.js, Cloudflare Workers, Deno, Bun and everything else that speaks `fetch`.
 *
 * Give it the `waitUntil` of runtimes that stop after the answer, so that handlers which take longer come to their end.
 *
 * @example
 * ```ts
 * import { createWebhooks, toFetchHandler } from "@bucketkit/webhooks";
 *
 * const webhooks = createWebhooks({ secret: process.env.WEBHOOK_SECRET ?? "" });
 * export const POST = toFetchHandler(webhooks);
 * ```
 * @see https://developer.mozilla.org/docs/Web/API/Request
 */
export function toFetchHandler(
  webhooks: Webhooks,
): (request: Request, context?: FetchHandlerContext) => Promise<Response> {
  return async (request, context) => {
    if (request.method !== "POST") return textResponse(405, refusals.method.text, { allow: "POST" });
    const body = await readBody(request, webhooks.maxBodyBytes);
    if (typeof body === "string") return textResponse(refusals[body].status, refusals[body].text);
    const { status, text, settled } = await webhooks.receive({ body, headers: request.headers });
    context?.waitUntil?.(settled);
    return textResponse(status, text);
  };
}

async function readBody(request: Request, maxBytes: number): Promise<ReadResult> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return "too-large";
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    reader.cancel().catch(() => {});
  }, bodyTimeoutMs);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return "too-slow";
      if (done) return joinChunks(chunks, length);
      length += value.length;
      if (length > maxBytes) {
        reader.cancel().catch(() => {});
        return "too-large";
      }
      chunks.push(value);
    }
  } catch {
    return "broken";
  } finally {
    clearTimeout(timer);
  }
}

function textResponse(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers } });
}
