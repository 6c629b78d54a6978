import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import { exchangeOperation } from "./call-operation.js";
import type { AnyOperation, Operation, OperationParameters } from "./define-operation.js";
import { rangeFrom, resumableStream } from "./resumable-stream.js";

/** What {@link streamOperation} accepts beside the parameters of the operation. */
export interface StreamOptions extends CallOptions {
  /** How often a stream that breaks off is taken up again where it broke. Default 3. */
  readonly resumes?: number;
}

/**
 * The content behind an operation as it arrives, for files, downloads and logs that need not fit into memory.
 *
 * A connection that breaks off is taken up again with a `Range` request; what was there already is skipped when the server sends it anew.
 * Cancel the stream, or abort the signal, to stop. `timeoutMs` counts until the content begins.
 *
 * @throws {@link ResponseError} and its subclasses before the content begins; the stream itself fails with {@link RequestError}
 * `REQUEST_FAILED` when it cannot be taken up again, or `RESPONSE_INVALID` when the content changed meanwhile.
 * @example
 * ```ts
 * import { type Client, streamOperation } from "@bucketkit/core";
 * import { getDownload } from "@bucketkit/core/operations";
 *
 * export async function sizeOf(client: Client, filename: string): Promise<number> {
 *   let size = 0;
 *   const stream = await streamOperation(client, getDownload, { workspace: "acme", repoSlug: "widgets", filename });
 *   for await (const chunk of stream) size += chunk.byteLength;
 *   return size;
 * }
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export async function streamOperation<Parameters>(
  client: Client,
  operation: Operation<Parameters, unknown>,
  parameters: Parameters,
  { resumes = 3, ...call }: StreamOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const known = operation as unknown as AnyOperation;
  const { method, path, operationId } = known;
  return resumableStream({
    resumes,
    signal: call.signal,
    request: { method, url: client.baseUrl + path, operationId },
    begin: (offset) => {
      const { headers, ...rest } = parameters as OperationParameters;
      return exchangeOperation(
        client,
        known,
        { ...rest, headers: { ...headers, ...rangeFrom(offset) } },
        call,
        // At the end of the content there is no range left, which is fine: then it was complete.
        offset ? 416 : undefined,
        "stream",
      );
    },
  });
}
