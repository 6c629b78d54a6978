import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { ClientResponse } from "../client/client-request.js";
import { exchangeOperation } from "./call-operation.js";
import type { DeepPartial } from "./deep-partial.js";
import type { AnyOperation, Operation, OperationParameters } from "./define-operation.js";

/** A success with everything around its data. */
export interface OperationResponse<Result> {
  /** What the operation alone would give. */
  readonly data: Result;
  readonly status: number;
  readonly headers: ClientResponse["headers"];
  /** The id to give to Atlassian support. */
  readonly requestId: string | undefined;
  /** Where the created thing is, or where to ask for the result of accepted work. */
  readonly location: string | undefined;
}

/**
 * Calls an operation and resolves with its data, status and headers; status 304 counts as success, without data.
 *
 * Only with `headers` of your own, such as `if-none-match`, is such an answer possible: `data` may then be `undefined`.
 *
 * @throws {@link ResponseError} and its subclasses, {@link RequestError}
 * @example
 * ```ts
 * import { type Client, withResponse } from "@bucketkit/core";
 * import { createBranch } from "@bucketkit/core/operations";
 *
 * export async function branch(client: Client, hash: string) {
 *   const body = { name: "feature/x", target: { hash } };
 *   const { status, data } = await withResponse(client, createBranch, { workspace: "acme", repoSlug: "widgets", body });
 *   return { status, name: data.name };
 * }
 * ```
 */
export function withResponse<Parameters, Result>(
  client: Client,
  operation: Operation<Parameters, Result>,
  parameters: Parameters & { query: { fields: string }; headers?: never },
  options?: CallOptions,
): Promise<OperationResponse<DeepPartial<Result>>>;
export function withResponse<Parameters, Result>(
  client: Client,
  operation: Operation<Parameters, Result>,
  parameters: Parameters & { headers?: never },
  options?: CallOptions,
): Promise<OperationResponse<Result>>;
export function withResponse<Parameters, Result>(
  client: Client,
  operation: Operation<Parameters, Result>,
  parameters: Parameters & { query: { fields: string } },
  options?: CallOptions,
): Promise<OperationResponse<DeepPartial<Result> | undefined>>;
export function withResponse<Parameters, Result>(
  client: Client,
  operation: Operation<Parameters, Result>,
  parameters: Parameters,
  options?: CallOptions,
): Promise<OperationResponse<Result | undefined>>;
export async function withResponse<Parameters, Result>(
  client: Client,
  operation: Operation<Parameters, Result>,
  parameters: Parameters,
  options?: CallOptions,
): Promise<OperationResponse<Result | undefined>> {
  const { status, headers, data } = await exchangeOperation(
    client,
    operation as unknown as AnyOperation,
    parameters as OperationParameters,
    options,
    304,
  );
  return {
    data: data as Result | undefined,
    status,
    headers,
    requestId: headers.get("x-request-id") ?? headers.get("x-b3-traceid") ?? headers.get("atl-traceid") ?? undefined,
    location: headers.get("location") ?? undefined,
  };
}
