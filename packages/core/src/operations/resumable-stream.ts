import type { ClientResponse } from "../client/client-request.js";
import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { redactCause } from "../errors/redact.js";
import { RequestError } from "../errors/request-error.js";

/** What a stream that can be taken up again is made of. */
export interface ResumableStreamOptions {
  /** Asks for the content from a byte on; a 416 says that there is none. */
  readonly begin: (offset: number) => Promise<ClientResponse>;
  /** Looks at the first answer and throws when it is not the content. */
  readonly check?: (first: ClientResponse) => void;
  /** How often a stream that breaks off is taken up again. */
  readonly resumes: number;
  readonly signal?: AbortSignal | undefined;
  /** For errors. */
  readonly request: { readonly method: string; readonly url: string; readonly operationId?: string | undefined };
}

/**
 * The body of an answer, taken up again where the connection broke; what was there already is skipped when the server sends it anew.
 *
 * @throws {@link RequestError} in the stream: `REQUEST_FAILED` after too many breaks, `RESPONSE_INVALID` when the content changed meanwhile.
 */
export async function resumableStream(options: ResumableStreamOptions): Promise<ReadableStream<Uint8Array>> {
  const { begin, check, signal, request } = options;
  const first = await begin(0);
  check?.(first);
  const etag = first.headers.get("etag");
  let source = readerOf(first);
  let offset = 0;
  let skip = 0;
  let left = options.resumes;

  const failed = (code: "REQUEST_FAILED" | "RESPONSE_INVALID", what: string, cause: unknown) =>
    new RequestError(code, what, {
      ...request,
      cause: redactCause(cause, []),
      isRetryable: code === "REQUEST_FAILED",
    });
  const resume = async (cause: unknown): Promise<boolean> => {
    signal?.throwIfAborted();
    if (left-- <= 0) throw failed("REQUEST_FAILED", `broke off after ${offset} bytes.`, cause);
    const again = await begin(offset);
    if (again.status === 416) return false;
    if (again.headers.get("etag") !== etag) throw failed("RESPONSE_INVALID", "changed while it was read.", cause);
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

/** The header that asks for what comes from a byte on. */
export function rangeFrom(offset: number): { readonly range?: string } | undefined {
  return offset ? { range: `bytes=${offset}-` } : undefined;
}

function readerOf({ data }: ClientResponse): ReadableStreamDefaultReader<Uint8Array> {
  return (
    (data as ReadableStream<Uint8Array> | undefined) ?? new Blob([]).stream()
  ).getReader() as ReadableStreamDefaultReader<Uint8Array>;
}
