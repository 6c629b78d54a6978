import { type FetchFunction, RequestError } from "@bucketkit/core";
import { mask, maskedCause } from "../secrets/mask.js";

/** What bounds one request to the token endpoint. */
export interface PostLimits {
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** A complete answer. */
export interface PostAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly date: string | undefined;
  readonly text: string;
}

interface Form {
  readonly headers: Record<string, string>;
  readonly body: string;
  /** What must never be repeated. */
  readonly secrets: readonly string[];
}

/**
 * Posts a form and reads the whole answer, within a time and a size. Redirects are not followed.
 *
 * @throws {@link RequestError} `REQUEST_FAILED`, `REQUEST_TIMEOUT` or `RESPONSE_TOO_LARGE`; the reason of `signal` when that was aborted.
 */
export async function postForm(
  url: string,
  form: Form,
  { timeoutMs, maxResponseBytes, signal }: PostLimits,
  send: FetchFunction,
): Promise<PostAnswer> {
  const facts = { method: "POST", url };
  const deadline = new AbortController();
  const late = new RequestError("REQUEST_TIMEOUT", `gave no complete answer within ${timeoutMs} ms.`, {
    ...facts,
    phase: "total",
  });
  const timer = setTimeout(() => deadline.abort(late), timeoutMs);
  const abort = () => deadline.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  // Not every function that is given for `fetch` heeds its signal.
  const aborted = new Promise<never>((_resolve, reject) => {
    const leave = () => reject(deadline.signal.reason);
    if (deadline.signal.aborted) leave();
    deadline.signal.addEventListener("abort", leave);
  });
  const exchange = async (): Promise<PostAnswer> => {
    const response = await send(url, {
      method: "POST",
      headers: form.headers,
      body: form.body as never,
      redirect: "manual",
      signal: deadline.signal,
    });
    const text = await readText(response.body, maxResponseBytes);
    if (text === undefined) {
      throw new RequestError("RESPONSE_TOO_LARGE", `answered more than ${maxResponseBytes} bytes.`, {
        ...facts,
        isRetryable: false,
      });
    }
    return {
      // Browsers hide a redirect that is not followed.
      status: response.type === "opaqueredirect" ? 302 : response.status,
      contentType: response.headers.get("content-type") ?? "",
      date: response.headers.get("date") ?? undefined,
      text,
    };
  };
  try {
    return await Promise.race([exchange(), aborted]);
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    if (RequestError.isInstance(error)) throw error;
    const cause = maskedCause(error, form.secrets);
    throw new RequestError("REQUEST_FAILED", `got no answer: ${mask(cause.message, form.secrets)}.`, {
      ...facts,
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** The text of a body, or undefined when it is longer than it may be. */
async function readText(
  body: ReadableStream<Uint8Array> | null | undefined,
  maxBytes: number,
): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
