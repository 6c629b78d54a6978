import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { BrokenConnection } from "./apply-faults.js";
import type { WireAnswer } from "./to-answer.js";

/**
 * Writes an answer to the connection itself, which is a good deal quicker than by way of a `Response`.
 *
 * @param broken - end the connection without an answer, or in the middle of it.
 */
export function sendAnswer(
  outgoing: ServerResponse,
  { status, headers, body }: WireAnswer,
  broken: BrokenConnection | undefined,
): Response {
  if (broken === "reset") outgoing.destroy();
  else if (broken === "truncate") {
    const bytes = Buffer.from(body ?? "");
    outgoing.writeHead(status, headers);
    outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  } else outgoing.writeHead(status, headers).end(body);
  return RESPONSE_ALREADY_SENT;
}
