import type { Operation } from "../facts/operation.js";
import type { Reply } from "./reply.js";

/** An answer with its body, kept because `createSandbox({ record: true })` asked for it. */
export interface RecordedAnswer {
  /** The `id` in the request log. */
  readonly requestId: string;
  /** Bitbucket's id of the operation. */
  readonly operationId: string;
  /** Such as `GET /repositories/{workspace}/{repo_slug}`. */
  readonly operation: string;
  readonly status: number;
  /** What was answered as JSON; `null` for other answers. */
  readonly body: unknown;
}

/** Keeps answers, oldest first. */
export interface Recorder {
  readonly answers: readonly RecordedAnswer[];
  add(operation: Operation, requestId: string, reply: Reply): void;
  clear(): void;
}

/**
 * An empty {@link Recorder}.
 *
 * @param capacity - answers kept; the oldest go first. Default 10,000, as many as the request log keeps.
 */
export function createRecorder(capacity = 10_000): Recorder {
  const answers: RecordedAnswer[] = [];
  return {
    answers,
    add({ operationId, method, template }, requestId, reply) {
      // The text is what is sent; what it says can no longer change.
      const body: unknown = reply.kind === "json" ? JSON.parse(JSON.stringify(reply.body)) : null;
      answers.push({ requestId, operationId, operation: `${method} ${template}`, status: reply.status, body });
      if (answers.length > capacity) answers.splice(0, answers.length - capacity);
    },
    clear: () => void answers.splice(0),
  };
}
