import type { CallOptions } from "../../src/client/call-options.js";
import type { RetryOptions } from "../../src/client/retry-options.js";
import { retry } from "../../src/resilience/retry/retry.js";
import { own, repository, reset, widgets } from "../known-bitbucket.js";
import { clientOf } from "../served-clients.js";
import type { Answer } from "../test-server.js";
import { manualClock } from "./manual-clock.js";

export { reset as destroy };

/** Where calls of a method go, and what they are answered with when all is well. */
const calls: Readonly<Record<string, readonly [path: string, answer: Answer]>> = {
  GET: [widgets, repository],
  HEAD: [widgets, repository],
  PUT: [widgets, repository],
  POST: ["/repositories/acme/made", own({ json: { slug: "made" } })],
  DELETE: [widgets, own({ status: 204 })],
};

/** In the place of what a call is answered with when all is well. */
export const ok = "ok";

/** A client whose server gives the answers in turn, the last one for ever. */
export async function retrying(answers: readonly (Answer | typeof ok)[], options: RetryOptions = {}) {
  const clock = manualClock();
  const seen: string[] = [];
  const feature = retry({ ...options, clock });
  const { client, server } = await clientOf(
    ({ method }, number) => {
      const answer = answers[Math.min(number, answers.length - 1)];
      return (answer === ok ? calls[method]?.[1] : answer) as Answer;
    },
    {
      use: [feature],
      hooks: {
        onWait: ({ reason, waitMs }) => seen.push(`wait ${reason} ${waitMs}`),
        onRetry: ({ attempt, status, error }) =>
          seen.push(`retry ${attempt} after ${status ?? (error as { code: string }).code}`),
      },
    },
  );
  const call = (method: string, parameters: { body?: unknown } = {}, call?: CallOptions) =>
    client.request<{ slug: string } | undefined>(`${method} ${calls[method]?.[0]}`, parameters, call);
  return { clock, seen, feature, client, server, call };
}
