import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { ClientResponse } from "../client/client-request.js";
import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { redactCause } from "../errors/redact.js";
import { RequestError } from "../errors/request-error.js";
import { exchangeOperation } from "./call-operation.js";
import type { AnyOperation, Operation, OperationParameters } from "./define-operation.js";

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
  const begin = (offset: number) => {
    const { headers, ...rest } = parameters as OperationParameters;
    const range = offset ? { range: `bytes=${offset}-` } : undefined;
    // At the end of the content there is no range left, which is fine: then it was complete.
    return exchangeOperation(
      client,
      known,
      { ...rest, headers: { ...headers, ...range } },
      call,
      offset ? 416 : undefined,
      "stream",
    );
  };
  const first = await begin(0);
  const etag = first.headers.get("etag");
  let source = readerOf(first);
  let offset = 0;
  let skip = 0;
  let left = resumes;

  const resume = async (cause: unknown): Promise<boolean> => {
    call.signal?.throwIfAborted();
    if (left-- <= 0) throw failed(client, known, "REQUEST_FAILED", `broke off after ${offset} bytes.`, cause);
    const again = await begin(offset);
    if (again.status === 416) return false;
    if (again.headers.get("etag") !== etag)
      throw failed(client, known, "RESPONSE_INVALID", "changed while it was read.", cause);
    source = readerOf(again);
    skip = again.status === 206 ? 0 : offset;
    return true;
  };

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        let part: Awaited<ReturnType<typeof source.read>>;
        try {
          part = await source.read();
        } catch (cause) {
          if (BitbucketKitError.isInstance(cause)) throw cause;
          if (await resume(cause)) continue;
          return controller.close();
        }
        if (part.done) return controller.close();
        const chunk = part.value.subarray(Math.min(skip, part.value.length));
        skip -= part.value.length - chunk.length;
        if (!chunk.length) continue;
        offset += chunk.length;
        return controller.enqueue(chunk);
      }
    },
    cancel: (reason) => source.cancel(reason),
  });
}

function readerOf({ data }: ClientResponse): ReadableStreamDefaultReader<Uint8Array> {
  return (
    (data as ReadableStream<Uint8Array> | undefined) ?? new Blob([]).stream()
  ).getReader() as ReadableStreamDefaultReader<Uint8Array>;
}

function failed(
  client: Client,
  operation: AnyOperation,
  code: "REQUEST_FAILED" | "RESPONSE_INVALID",
  what: string,
  cause: unknown,
): RequestError {
  const { method, path, operationId } = operation;
  return new RequestError(code, what, {
    method,
    url: client.baseUrl + path,
    operationId,
    cause: redactCause(cause, []),
    isRetryable: code === "REQUEST_FAILED",
  });
}
