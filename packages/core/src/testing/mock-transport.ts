import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { MockError } from "../errors/mock-error.js";
import { redactUrl } from "../errors/redact.js";
import type { OperationName } from "../generated/operation-names.js";
import type { Transport } from "../transport/transport.js";
import { findOperation, isOperationName } from "./find-operation.js";
import { decodeBody, type MockRequest, plainHeaders, type ResultOf } from "./mock-request.js";
import { respond } from "./respond.js";
import { isSequence, type MockAnswer } from "./sequence.js";

/** What answers the calls of each operation, by its name. */
export type MockPlan = {
  readonly [Name in OperationName]?: MockAnswer<MockRequest<Name>, ResultOf<Name>>;
};

/** A transport that answers as planned, and what it was asked. */
export interface MockTransport extends Transport {
  /** Every planned call so far, in order. */
  readonly calls: readonly MockRequest[];
  /** The calls of one operation, typed. */
  callsOf<Name extends OperationName>(name: Name): MockRequest<Name>[];
  /**
   * Checks at the end of a test that everything went as planned.
   *
   * @throws {@link MockError} naming calls that were not planned, also when the program swallowed their error, and answers that nobody
   * asked for.
   */
  verify(): void;
}

/**
 * Stands in for Bitbucket in tests: answers calls by the name of their operation, with typed results and bodies, and without network.
 *
 * A call that is not planned fails with a {@link MockError} that lists what is. Everything in front of the network is the real client:
 * encoding, paging, retries, errors.
 *
 * @param plan - for each operation its result, a {@link reply}, a function that gives one of them, or a {@link sequence}.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` for a name that is no operation.
 * @example
 * ```ts
 * import { createBitbucket } from "@bucketkit/core";
 * import { mockTransport, pullRequest } from "@bucketkit/core/testing";
 *
 * export async function test(): Promise<void> {
 *   const transport = mockTransport({ getPullRequest: ({ path }) => pullRequest({ id: Number(path.pullRequestId) }) });
 *   const bitbucket = createBitbucket({ transport });
 *   const { id } = await bitbucket.repository("acme/widgets").pullRequest(7).get();
 *   if (id !== 7) throw new Error("It asked for another one.");
 *   transport.verify();
 * }
 * ```
 */
export function mockTransport(plan: MockPlan): MockTransport {
  const names = Object.keys(plan);
  const unknown = names.find((name) => !isOperationName(name));
  if (unknown !== undefined)
    throw new ConfigurationError("CONFIG_INVALID", `mockTransport() has no operation \`${unknown}\` to plan.`);
  const calls: MockRequest[] = [];
  const unplanned: string[] = [];
  return {
    calls,
    callsOf: <Name extends OperationName>(name: Name) =>
      calls.filter(({ operation }) => operation === name) as unknown as MockRequest<Name>[],
    verify() {
      const unused = names.filter((name) => {
        const answer = plan[name as OperationName];
        return isSequence(answer) && answer.left() > 0;
      });
      const problems = [
        unplanned.length > 0 && `Calls that were not planned: ${unplanned.join(", ")}.`,
        unused.length > 0 && `Answers that nobody asked for: ${unused.join(", ")}.`,
      ].filter(Boolean);
      if (problems.length > 0) throw new MockError(problems.join(" "));
    },
    async send(request) {
      const { method, url, signal } = request;
      signal?.throwIfAborted();
      const found = findOperation(method, url);
      if (!found || !Object.hasOwn(plan, found.name)) {
        const { pathname } = new URL(redactUrl(url));
        const call = `${found?.name ?? "no operation"} (${method} ${pathname})`;
        unplanned.push(call);
        throw new MockError(`A call was not planned: ${call}. Planned: ${names.join(", ") || "nothing"}.`);
      }
      const { name, path } = found;
      const call = {
        operation: name,
        method,
        url,
        path,
        query: new URL(url).searchParams,
        body: decodeBody(request),
        headers: plainHeaders(request),
        number: calls.filter(({ operation }) => operation === name).length,
      } as MockRequest;
      calls.push(call);
      return respond(await answerTo(call, plan[name] as MockAnswer<MockRequest, unknown>), signal);
    },
  };
}

async function answerTo(call: MockRequest, planned: MockAnswer<MockRequest, unknown>): Promise<unknown> {
  if (typeof planned !== "function") return planned;
  try {
    return await planned(call);
  } catch (error) {
    if (BitbucketKitError.isInstance(error)) throw error;
    // Otherwise it would pass for a fault of the network, and the client would try again.
    throw new MockError(`The function that answers ${call.operation} threw: ${error}`, error);
  }
}
