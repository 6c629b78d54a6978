import type { Client } from "./client.js";
import type { ClientRequest, ClientResponse } from "./client-request.js";
import type { OperationFacts } from "./operation-facts.js";
import { toResponseError } from "./to-response-error.js";

/**
 * Sends a request and gives its success; every other status is thrown, except the one that is accepted too.
 *
 * @throws {@link ResponseError} and its subclasses, {@link RequestError}
 */
export async function exchange(
  client: Client,
  request: ClientRequest,
  facts?: OperationFacts,
  accepted?: number,
): Promise<ClientResponse> {
  const response = await client.send(request);
  if (response.status < 300 || response.status === accepted) return response;
  throw toResponseError(response, request, client.auth, facts);
}
