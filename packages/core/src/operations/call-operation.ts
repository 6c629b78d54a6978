import { buildRequest } from "../client/build-request.js";
import type { CallOptions } from "../client/call-options.js";
import { checkCall } from "../client/check-call.js";
import type { Client } from "../client/client.js";
import type { ClientResponse, ReadMode } from "../client/client-request.js";
import { exchange } from "../client/exchange.js";
import { invalid } from "../errors/validation-error.js";
import { checkCredential } from "../scopes/check-credential.js";
import type { AnyOperation, OperationParameters } from "./define-operation.js";

/** Sends one operation and gives its success, or the answer of the status that is accepted too. */
export async function exchangeOperation(
  client: Client,
  operation: AnyOperation,
  parameters: OperationParameters = {},
  call?: CallOptions,
  accepted?: number,
  asked?: ReadMode,
): Promise<ClientResponse> {
  const { method, path, facts, operationId } = operation;
  checkCall(call);
  checkCredential(operation, client.auth);
  const { pagelen } = (parameters.query ?? {}) as { pagelen?: unknown };
  const { pagelen: limit = 100, result, body } = facts;
  // Bitbucket refuses a page length above its limit instead of lowering it.
  if (pagelen !== undefined && !(Number(pagelen) > 0 && Number(pagelen) <= limit))
    throw invalid("query.pagelen", `must be from 1 to ${limit}, not ${pagelen}.`);
  const read = asked ?? (result === "empty" ? undefined : result);
  return exchange(
    client,
    { ...buildRequest(method, client.baseUrl, path, parameters, body), ...call, operationId, route: path, read },
    facts,
    accepted,
  );
}

/** Sends one operation and resolves with its data. */
export async function callOperation(
  client: Client,
  operation: AnyOperation,
  parameters: OperationParameters,
  call?: CallOptions,
): Promise<unknown> {
  return (await exchangeOperation(client, operation, parameters, call)).data;
}
