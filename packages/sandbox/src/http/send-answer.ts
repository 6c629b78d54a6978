import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { BrokenDelivery } from "./apply-faults.js";
import type { WireAnswer } from "./to-answer.js";

/**
 * Writes an answer to the connection itself, which is a good deal quicker than by way of a `Response`.
 *
 * @param broken - what is to become of it on its way.
 */
export function sendAnswer(outgoing: ServerResponse, answer: WireAnswer, broken: BrokenDelivery | undefined): Response {
  if (broken) sendBroken(outgoing, answer, broken);
  else outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  return RESPONSE_ALREADY_SENT;
}

function sendBroken(outgoing: ServerResponse, { status, headers, body }: WireAnswer, broken: BrokenDelivery): void {
  if (broken.kind === "blackHole") return;
  if (broken.kind === "reset") return void outgoing.destroy();
  const content = Buffer.from(body ?? "");
  outgoing.writeHead(status, headers);
  outgoing.flushHeaders();
  if (broken.kind === "drip") drip(outgoing, content, broken.bytes ?? 1, broken.milliseconds);
  else {
    const begin = content.subarray(0, broken.bytes ?? Math.floor(content.length / 2));
    outgoing.write(begin, () => broken.kind === "truncate" && outgoing.destroy());
  }
}

function drip(outgoing: ServerResponse, content: Buffer, bytes: number, milliseconds: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    outgoing.write(content.subarray(sent, sent + bytes));
    sent += bytes;
    if (sent < content.length) return;
    clearInterval(timer);
    outgoing.end();
  }, milliseconds);
  outgoing.once("close", () => clearInterval(timer));
}
