import { MockError } from "../errors/mock-error.js";
import type { MockReply } from "./mock-reply.js";

/** What answers a call: its result, a reply with status or delay, or a function that gives one of the two. */
export type MockAnswer<Request, Result> =
  | Result
  | MockReply<Result>
  | ((request: Request) => Result | MockReply<Result> | Promise<Result | MockReply<Result>>);

/** Answers one after the other. */
export interface Sequence<Request, Result> {
  (request: Request): Result | MockReply<Result> | Promise<Result | MockReply<Result>>;
  /** Answers that nobody has asked for yet. */
  left(): number;
}

/**
 * Gives each call of an operation the next answer; a call more than there are answers fails.
 *
 * @throws {@link MockError} from the call, when all answers have been given.
 * @example
 * ```ts
 * import { mockTransport, pullRequest, refusal, sequence } from "@bucketkit/core/testing";
 *
 * export const transport = mockTransport({ getPullRequest: sequence(refusal(503), pullRequest({ id: 7 })) });
 * ```
 */
export function sequence<Request, Result>(...answers: MockAnswer<Request, Result>[]): Sequence<Request, Result> {
  let given = 0;
  const next = (request: Request) => {
    if (given >= answers.length) throw new MockError(`All ${answers.length} answers of the sequence have been given.`);
    const answer = answers[given++] as MockAnswer<Request, Result>;
    return typeof answer === "function"
      ? (answer as (asked: Request) => Result | MockReply<Result> | Promise<Result | MockReply<Result>>)(request)
      : answer;
  };
  return Object.assign(next, { left: () => answers.length - given });
}

/** Whether a planned answer is a sequence. */
export function isSequence(answer: unknown): answer is Sequence<unknown, unknown> {
  return typeof answer === "function" && "left" in answer;
}
