import type { CallOptions } from "../client/call-options.js";
import type { Client } from "../client/client.js";
import type { OperationFacts } from "../client/operation-facts.js";
import { callOperation } from "./call-operation.js";
import type { DeepPartial } from "./deep-partial.js";

export type { OperationFacts } from "../client/operation-facts.js";

/** The parameters every operation shares; path parameters and `body` are added by each. */
export interface OperationParameters {
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One operation of the Bitbucket Cloud REST API as a function: call it with a client and its parameters.
 *
 * Asking for a selection with `query.fields` makes every field of the result optional, because Bitbucket then leaves fields out.
 */
export interface Operation<Parameters, Result> {
  (
    client: Client,
    parameters: Parameters & { query: { fields: string } },
    options?: CallOptions,
  ): Promise<DeepPartial<Result>>;
  (client: Client, parameters: Parameters, options?: CallOptions): Promise<Result>;
  /** Bitbucket's operation id, as it appears in logs and in answers of the sandbox. */
  readonly operationId: string;
  readonly method: string;
  /** Path template with camelCase parameters; `{+name}` keeps the slashes of its value. */
  readonly path: string;
  readonly facts: OperationFacts;
}

/** An operation whose types are not known: what generic code such as {@link paginate} accepts. */
export type AnyOperation = Operation<never, unknown>;

/**
 * Makes the function of one operation.
 *
 * @param operationId - Bitbucket's operation id.
 * @param route - method and path template, `GET /repositories/{workspace}/{repoSlug}`.
 * @param facts - what the client must know to call it and to explain a refusal.
 */
export function defineOperation<Parameters, Result>(
  operationId: string,
  route: string,
  facts: OperationFacts = {},
): Operation<Parameters, Result> {
  const space = route.indexOf(" ");
  const operation = (client: Client, parameters: Parameters, options?: CallOptions): Promise<Result> =>
    callOperation(
      client,
      operation as unknown as AnyOperation,
      parameters as OperationParameters,
      options,
    ) as Promise<Result>;
  return Object.assign(operation, {
    operationId,
    method: route.slice(0, space),
    path: route.slice(space + 1),
    facts,
  }) as unknown as Operation<Parameters, Result>;
}
