import { pause } from "../client/pause.js";
import type { TransportResponse } from "../transport/transport.js";
import { isReply } from "./mock-reply.js";

/** Turns a planned answer into the response of a transport, after its delay. */
export async function respond(answer: unknown, signal: AbortSignal | undefined): Promise<TransportResponse> {
  if (!isReply(answer)) return toResponse(answer, undefined, {});
  const { data, status, headers = {}, delayMs = 0, failure } = answer;
  if (delayMs > 0) await pause(delayMs, signal);
  if (failure) throw Object.assign(new Error(`The mock broke the connection (${failure}).`), { code: failure });
  return toResponse(data, status, headers);
}

function toResponse(data: unknown, status: number | undefined, headers: Readonly<Record<string, string>>): Response {
  if (data === undefined) return new Response(null, { status: status ?? 204, headers });
  const [body, type] = encode(data);
  const isBodiless = status === 204 || status === 205 || status === 304;
  return new Response(isBodiless ? null : body, {
    status: status ?? 200,
    headers: { "content-type": type, ...headers },
  });
}

function encode(data: unknown): [body: BodyInit, type: string] {
  if (typeof data === "string") return [data, "text/plain; charset=utf-8"];
  if (data instanceof Uint8Array) return [new Uint8Array(data), "application/octet-stream"];
  return [JSON.stringify(data), "application/json; charset=utf-8"];
}
