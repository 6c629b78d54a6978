import type { TransportResponse } from "../transport/transport.js";
import { decodeStream, readEncodings } from "./decode-stream.js";
import { headerView, type ParsedHeaders } from "./header-view.js";
import type { IncomingBody } from "./incoming-body.js";
import { joinBytes, joinText } from "./join-chunks.js";

/** An answer in the form of the transport contract. Nothing is decoded or copied before somebody reads the body. */
export function incomingResponse(
  method: string,
  status: number,
  received: ParsedHeaders,
  incoming: IncomingBody,
): TransportResponse {
  const headers = headerView(received);
  const isBodiless = method === "HEAD" || status === 204 || status === 205 || status === 304;
  const encodings = isBodiless ? [] : readEncodings(headers.get("content-encoding"));
  let isTaken = false;
  let stream: ReadableStream<Uint8Array> | undefined;
  const take = () => {
    if (isTaken) throw new TypeError("The body has been read already.");
    isTaken = true;
  };
  const chunks = () => {
    take();
    return encodings.length > 0 ? readAll(decodeStream(incoming.stream(), encodings)) : incoming.collect();
  };
  return {
    status,
    headers,
    get body() {
      if (isBodiless) return null;
      if (!stream) {
        take();
        stream = decodeStream(incoming.stream(), encodings);
      }
      return stream;
    },
    text: async () => joinText(await chunks()),
    arrayBuffer: async () => joinBytes(await chunks()),
  };
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return chunks;
}
