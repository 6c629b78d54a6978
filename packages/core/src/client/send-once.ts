import type { AuthStrategy } from "../auth/auth-strategy.js";
import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { redactCause, secretsOf } from "../errors/redact.js";
import { RequestError } from "../errors/request-error.js";
import type { Transport } from "../transport/transport.js";
import { attempt, type SentCredential } from "./attempt.js";
import type { Send } from "./client-request.js";
import { onAbort } from "./on-abort.js";
import { readData } from "./read-data.js";
import { rememberAuthorization } from "./sent-authorization.js";
import type { TrustedUrls } from "./trusted-url.js";

/** What sending needs; fixed for the life of a client. */
export interface Sender {
  readonly auth: AuthStrategy;
  readonly transport: Transport;
  readonly trusted: TrustedUrls;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** Sent with every request, also outside the API. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the innermost {@link Send}: authorize, send, follow redirects, renew once after a 401, read the body. All under one deadline. */
export function sendOnce(sender: Sender): Send {
  return async (request) => {
    const { signal, timeoutMs = sender.timeoutMs, read } = request;
    signal?.throwIfAborted();
    const deadline = new AbortController();
    const stop = () => deadline.abort();
    // Timers count in 32 bits; beyond that the wait is as good as endless.
    const timer = timeoutMs < 2 ** 31 && setTimeout(stop, timeoutMs);
    const forget = signal && onAbort(signal, stop);
    const sent: SentCredential = {};
    try {
      const [response, url] = await attempt(sender, request, deadline.signal, sent);
      const { status, headers } = response;
      const data = await readData(response, read, sender.maxResponseBytes, request);
      if (status >= 300 && sent.authorization) rememberAuthorization(response, sent.authorization);
      return { status, headers, url, data };
    } catch (error) {
      signal?.throwIfAborted();
      if (deadline.signal.aborted)
        throw new RequestError(
          "REQUEST_TIMEOUT",
          `took longer than ${timeoutMs} ms. Raise \`timeoutMs\` or try again later.`,
          request,
        );
      if (BitbucketKitError.isInstance(error)) throw error;
      const cause = redactCause(error, secretsOf(sent.authorization)) as Error;
      throw new RequestError(
        "REQUEST_FAILED",
        `got no response: ${reason(cause)}. Check network, proxy and \`hosts\`.`,
        { ...request, cause },
      );
    } finally {
      clearTimeout(timer || undefined);
      // A stream is still being read after this, so the caller must still be able to stop it.
      if (read !== "stream") forget?.();
    }
  };
}

/** The deepest message says most: `fetch failed` hides the refused connection behind it. */
function reason({ cause, message }: Error): string {
  return cause instanceof Error ? reason(cause) : message;
}
