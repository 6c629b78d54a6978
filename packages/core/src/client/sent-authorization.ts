import type { ClientResponse } from "./client-request.js";

const sent = new WeakMap<ClientResponse["headers"], string>();

/** Remembers what authorized a refused request, beside the response so that nothing that prints it can show the credential. */
export function rememberAuthorization(response: Pick<ClientResponse, "headers">, authorization: string): void {
  sent.set(response.headers, authorization);
}

/** The Authorization header behind a refused response, to be masked in its error. */
export function recallAuthorization(response: Pick<ClientResponse, "headers">): string | undefined {
  return sent.get(response.headers);
}
