import { RequestError } from "../../errors/request-error.js";

/** How far a request got that has no answer: not out of the house, to a connection that broke at once, or nobody knows. */
export type NetworkFault = "unsent" | "reset" | "unknown";

/** Codes of failures before a connection stood: of Node, undici, Deno and Bun. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EHOSTDOWN|ConnectionRefused|FailedToOpenSocket)$/;

/** Codes of connections that the other side has closed. */
const reset = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ConnectionClosed)$/;

/** What a thrown error says about the network; `undefined` when sending again would not help. */
export function networkFaultOf(error: unknown): NetworkFault | undefined {
  if (!RequestError.isInstance(error) || !error.isRetryable) return undefined;
  if (error.phase === "connect") return "unsent";
  let fault: NetworkFault = "unknown";
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code !== "string") continue;
    if (unsent.test(code)) return "unsent";
    if (reset.test(code)) fault = "reset";
  }
  return fault;
}
