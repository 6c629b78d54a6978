import type { Dispatcher } from "undici";
import type { TransportRequest, TransportRequestBody, TransportResponse } from "../transport/transport.js";
import { acceptedEncodings } from "./decode-stream.js";
import { type IncomingBody, incomingBody } from "./incoming-body.js";
import { incomingResponse } from "./incoming-response.js";
import { multipartBlob } from "./multipart-blob.js";

/** Milliseconds that parts of an answer may take; 0 for any time. */
export interface WaitLimits {
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
}

/** Sends one request over a dispatcher and gives the answer as soon as its headers are there. */
export function exchangeWith(
  dispatcher: Dispatcher,
  { method, url, headers, body, signal }: TransportRequest,
  limits: WaitLimits,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const { origin, pathname, search } = new URL(url);
    let controller: Dispatcher.DispatchController | undefined;
    let incoming: IncomingBody | undefined;
    const stop = () => {
      reject(signal?.reason);
      controller?.abort(asError(signal?.reason));
    };
    signal?.addEventListener("abort", stop);
    dispatcher.dispatch(
      {
        origin,
        path: pathname + search,
        method: method as Dispatcher.HttpMethod,
        headers: {
          // A part of a file is a part of its plain bytes.
          "accept-encoding": headers.range ? "identity" : acceptedEncodings,
          ...(body instanceof URLSearchParams && { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" }),
          ...headers,
        },
        body: sendable(body) as Dispatcher.DispatchOptions["body"] & {},
        ...limits,
      },
      {
        onRequestStart(started) {
          controller = started;
          // It may have been aborted while it was waiting for a connection.
          if (signal?.aborted) started.abort(asError(signal.reason));
        },
        onResponseStart(started, status, received) {
          // Before the answer there may be others that only inform.
          if (status < 200) return;
          incoming = incomingBody(started);
          resolve(incomingResponse(method, status, received, incoming));
        },
        onResponseData(_started, chunk) {
          incoming?.push(chunk);
        },
        onResponseEnd() {
          signal?.removeEventListener("abort", stop);
          incoming?.end();
        },
        onResponseError(_started, error) {
          signal?.removeEventListener("abort", stop);
          if (incoming) incoming.fail(error);
          else reject(error);
        },
      },
    );
  });
}

/** A body as undici takes it: it sends Blobs with their length and type, and knows no forms but its own. */
function sendable(body: TransportRequestBody | undefined): string | Uint8Array | Blob | null {
  if (body instanceof FormData) return multipartBlob(body);
  if (body instanceof URLSearchParams) return String(body);
  return body ?? null;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("The request was aborted.");
}
