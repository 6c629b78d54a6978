import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { BrokenConnection } from "./apply-faults.js";

/** Ends the connection without an answer, or in the middle of it. */
export async function breakOff(
  outgoing: ServerResponse | Http2ServerResponse,
  response: Response,
  how: BrokenConnection,
): Promise<Response> {
  if (how === "reset") {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const body = Buffer.from(await response.arrayBuffer());
  const plain = outgoing as ServerResponse;
  plain.writeHead(response.status, Object.fromEntries(response.headers));
  plain.write(body.subarray(0, Math.floor(body.length / 2)), () => plain.destroy());
  return RESPONSE_ALREADY_SENT;
}
