import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FaultedRequest } from "../faults/fault-rule.js";

const numbers = new WeakMap<Socket, number>();
let connections = 0;

function numberOf(socket: Socket): number {
  const number = numbers.get(socket) ?? ++connections;
  numbers.set(socket, number);
  return number;
}

/** A request as functions in fault rules see it. */
export function faultedRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  rest: Pick<FaultedRequest, "operationId" | "body">,
): FaultedRequest {
  const left = new AbortController();
  if (outgoing.destroyed) left.abort();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) left.abort();
  });
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? "")]);
  return {
    ...rest,
    method: incoming.method ?? "",
    target: incoming.url ?? "",
    headers: Object.fromEntries(headers) as Record<string, string>,
    connection: numberOf(incoming.socket),
    signal: left.signal,
  };
}
