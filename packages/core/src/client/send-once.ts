import type { AuthStrategy } from "../auth/auth-strategy.js";
import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { redactCause, secretsOf } from "../errors/redact.js";
import { RequestError, type TimeoutPhase } from "../errors/request-error.js";
import type { Transport } from "../transport/transport.js";
import { attempt, type SentCredential } from "./attempt.js";
import type { Send } from "./client-request.js";
import { startDeadline, type TimeLimits } from "./deadline.js";
import { onAbort } from "./on-abort.js";
import { readData } from "./read-data.js";
import { rememberAuthorization } from "./sent-authorization.js";
import type { TrustedUrls } from "./trusted-url.js";

/** What sending needs; fixed for the life of a client. */
export interface Sender extends TimeLimits {
  readonly auth: AuthStrategy;
  readonly transport: Transport;
  readonly trusted: TrustedUrls;
  readonly maxResponseBytes: number;
  /** Sent with every request, also outside the API. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the innermost {@link Send}: authorize, send, follow redirects, renew once after a 401, read the body. All under one deadline. */
export function sendOnce(sender: Sender): Send {
  return async (request) => {
    const { signal, timeoutMs = sender.timeoutMs, read } = request;
    signal?.throwIfAborted();
    const deadline = startDeadline({ ...sender, timeoutMs });
    const forget = signal && onAbort(signal, deadline.stop);
    const sent: SentCredential = {};
    try {
      const [response, url] = await attempt(sender, request, deadline, sent);
      const { status, headers } = response;
      const limits = {
        maxBytes: sender.maxResponseBytes,
        progress: sender.idleTimeoutMs && (() => deadline.expect("body")),
      };
      const data = await readData(response, read, limits, request);
      if (status >= 300 && sent.authorization) rememberAuthorization(response, sent.authorization);
      return { status, headers, url, data };
    } catch (error) {
      signal?.throwIfAborted();
      if (!deadline.passed && BitbucketKitError.isInstance(error)) throw error;
      const cause = redactCause(error, secretsOf(sent.authorization)) as Error;
      const phase = deadline.passed ?? phaseOf(cause);
      const what = phase
        ? `waited too long (${phase}). Raise the time-out or try again later.`
        : `got no response: ${reason(cause)}. Check network, proxy and \`hosts\`.`;
      throw new RequestError(phase ? "REQUEST_TIMEOUT" : "REQUEST_FAILED", what, {
        ...request,
        cause: deadline.passed ? undefined : cause,
        phase,
      });
    } finally {
      deadline.clear();
      // A stream is still being read after this, so the caller must still be able to stop it.
      if (read !== "stream") forget?.();
    }
  };
}

/** Transports have limits of their own, and undici names them in its codes. */
function phaseOf({ code, cause }: Error & { code?: string }): TimeoutPhase | undefined {
  const phase = /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/.exec(code ?? "")?.[1]?.toLowerCase() as
    | TimeoutPhase
    | undefined;
  return phase ?? (cause instanceof Error ? phaseOf(cause) : undefined);
}

/** The deepest message says most: `fetch failed` hides the refused connection behind it. */
function reason({ cause, message }: Error): string {
  return cause instanceof Error ? reason(cause) : message;
}
