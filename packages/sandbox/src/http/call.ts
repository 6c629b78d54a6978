import type { Caller } from "../domain/caller.js";
import type { Operation } from "../facts/operation.js";
import type { World } from "../state/world.js";
import type { Reply } from "./reply.js";
import type { RequestBody } from "./request-body.js";

/** One request to one operation, as its handler sees it. */
export interface Call {
  readonly world: World;
  readonly operation: Operation;
  readonly caller: Caller;
  /** Decoded value of a path parameter. */
  parameter(name: string): string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: RequestBody;
  /** Raw path of the request, for links to the next page. */
  readonly rawPath: string;
}

/** Simulates one operation. */
export type OperationHandler = (call: Call) => Reply | Promise<Reply>;

/** Handlers by operationId. */
export type OperationHandlers = Readonly<Record<string, OperationHandler>>;
