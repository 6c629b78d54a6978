import { rateLimited } from "../../../core/test/known-bitbucket.js";
import type { Answer } from "../../../core/test/test-server.js";
import type { FaultEffect } from "../../src/index.js";

/** Who gives an answer. */
export type Answering = "own" | "faults" | "scripted";

/** Whether the sandbox answers for itself, or by a fault, or with what the test has written. */
export function answering(answer: Answer): Answering {
  const { own, delivery, status = 200, json, text } = answer;
  if (own) return "own";
  if (answer === rateLimited) return "faults";
  const isUnheard = delivery?.kind === "reset" || delivery?.kind === "blackHole";
  return isUnheard || (status >= 400 && json === undefined && text === undefined) ? "faults" : "scripted";
}

/** The faults by which the sandbox does as a test's answer says. */
export function toEffects(answer: Answer): readonly FaultEffect[] {
  const { delayMs, delivery } = answer;
  return [
    ...(delayMs ? [{ kind: "latency", milliseconds: delayMs } as const] : []),
    ...(delivery ? [delivery] : []),
    ...insteadOf(answer),
  ];
}

function insteadOf(answer: Answer): readonly FaultEffect[] {
  const { status = 200, headers = {}, json, text } = answer;
  const { kind } = answer.delivery ?? {};
  if (answer.own || kind === "reset" || kind === "blackHole") return [];
  if (answering(answer) === "faults") {
    const retryAfter = Number(headers["retry-after"]);
    const hasOthers = answer !== rateLimited && Object.keys(headers).some((name) => name !== "retry-after");
    if (status !== 429 || hasOthers || (headers["retry-after"] !== undefined && !Number.isSafeInteger(retryAfter)))
      return [{ kind: "status", status, headers }];
    return [{ kind: "rateLimited", ...(retryAfter >= 0 && { retryAfter }) }];
  }
  const type = json === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  const body = json === undefined ? text : JSON.stringify(json);
  return [{ kind: "answer", status, headers: { ...type, ...headers }, ...(body !== undefined && { body }) }];
}
