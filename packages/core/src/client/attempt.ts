import type { TransportResponse } from "../transport/transport.js";
import type { ClientRequest } from "./client-request.js";
import type { Deadline } from "./deadline.js";
import type { Sender } from "./send-once.js";

/** The header last sent, kept so that it can be masked wherever it might be repeated. */
export interface SentCredential {
  authorization?: string | undefined;
}

/** Sends one request until it has an answer that is final: at most five redirects of reads, one renewed credential. */
export async function attempt(
  { auth, transport, trusted, headers }: Sender,
  request: ClientRequest,
  deadline: Deadline,
  sent: SentCredential,
): Promise<[TransportResponse, url: string]> {
  const { method, body } = request;
  let { url } = request;
  let mayRenew = true;
  for (let hops = 5; ; ) {
    const isTrusted = url === request.url || trusted.isTrusted(new URL(url));
    const granted = isTrusted ? auth.authorize({ method, url }) : {};
    // Waiting for a promise that is none would cost a turn of the event loop on every request.
    const credential = granted instanceof Promise ? await granted : granted;
    sent.authorization = credential.authorization ?? sent.authorization;
    // Storage behind a redirect needs no credential, but it must know which part is wanted.
    const range = request.headers?.range;
    deadline.expect("headers");
    const response = await transport.send({
      method,
      url,
      headers: isTrusted ? { ...headers, ...request.headers, ...credential } : { ...headers, ...(range && { range }) },
      body,
      signal: deadline.signal,
    });
    deadline.expect();
    const { status } = response;
    const location =
      [301, 302, 303, 307, 308].includes(status) && /^(GET|HEAD)$/.test(method) && response.headers.get("location");
    const target = location && hops-- ? new URL(location, url) : undefined;
    if (target && /^https?:$/.test(target.protocol) && (target.protocol === "https:" || url.startsWith("http:"))) {
      url = target.href;
    } else if (
      status === 401 &&
      isTrusted &&
      mayRenew &&
      (await auth.onUnauthorized?.({ status, headers: response.headers, sent: credential })) === "retry"
    ) {
      mayRenew = false;
    } else return [response, url];
    // Gives the connection back without reading the rest.
    response.body?.cancel().catch(() => {});
  }
}
