import type { ServerResponse } from "node:http";
import type { CallOptions } from "../../src/client/call-options.js";
import type { RetryOptions } from "../../src/client/retry-options.js";
import { retry } from "../../src/resilience/retry/retry.js";
import type { Answer } from "../scripted-server.js";
import { clientOf } from "../served-clients.js";
import { manualClock } from "./manual-clock.js";

/** Breaks the connection instead of answering. */
export const destroy: Answer = (response: ServerResponse) => void response.destroy();
export const ok: Answer = { json: { ok: true } };

/** A client whose server gives the answers in turn, the last one for ever. */
export async function retrying(answers: readonly Answer[], options: RetryOptions = {}) {
  const clock = manualClock();
  const seen: string[] = [];
  const feature = retry({ ...options, clock });
  const { client, server } = await clientOf(
    (_request, number) => answers[Math.min(number, answers.length - 1)] as Answer,
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
    client.request(`${method} /repositories/a/b`, parameters, call);
  return { clock, seen, feature, client, server, call };
}
