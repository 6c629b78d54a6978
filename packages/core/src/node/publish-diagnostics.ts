import { channel } from "node:diagnostics_channel";
import type { RetryInfo } from "../client/client-options.js";
import type { Feature } from "../client/feature.js";
import { redactUrl } from "../errors/redact.js";
import { watchRequest } from "../observability/watch-request.js";

/** One call, the same object in all its messages, so that subscribers can tell calls apart. */
export interface DiagnosticsCall {
  readonly method: string;
  /** The URL without its secrets. */
  readonly url: string;
  /** Path template, where it is known. */
  readonly route: string | undefined;
  readonly operationId: string | undefined;
}

/** What is published, by channel. */
export interface DiagnosticsMessages {
  readonly "bucketkit:request:start": { readonly call: DiagnosticsCall };
  readonly "bucketkit:request:end": {
    readonly call: DiagnosticsCall;
    readonly status: number;
    readonly durationMs: number;
    /** How often the call was sent again. */
    readonly retries: number;
  };
  readonly "bucketkit:request:error": {
    readonly call: DiagnosticsCall;
    readonly error: unknown;
    readonly durationMs: number;
    readonly retries: number;
  };
  readonly "bucketkit:request:retry": { readonly call: DiagnosticsCall } & RetryInfo;
}

const channels = {
  start: channel("bucketkit:request:start"),
  end: channel("bucketkit:request:end"),
  error: channel("bucketkit:request:error"),
  retry: channel("bucketkit:request:retry"),
};

/**
 * Publishes every call on `node:diagnostics_channel`: `bucketkit:request:start`, then `:retry` as often as it is sent again, then `:end` or
 * `:error`. Messages are {@link DiagnosticsMessages}; URLs in them are without secrets. It costs next to nothing while nobody listens.
 *
 * Put it first, before `retry()`.
 *
 * @example
 * ```ts
 * import { subscribe } from "node:diagnostics_channel";
 * import { authFromEnv, createBitbucket, rateBudget, retry } from "@bucketkit/core";
 * import { type DiagnosticsMessages, publishDiagnostics } from "@bucketkit/core/node";
 *
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), use: [publishDiagnostics(), retry(), rateBudget()] });
 * subscribe("bucketkit:request:end", (message) => {
 *   const { call, status, durationMs } = message as DiagnosticsMessages["bucketkit:request:end"];
 *   console.log(call.operationId, status, durationMs);
 * });
 * ```
 * @see https://nodejs.org/api/diagnostics_channel.html
 */
export function publishDiagnostics(): Feature {
  return {
    name: "publishDiagnostics",
    wrap: (next) => async (request) => {
      const { start, end, error: failed, retry } = channels;
      if (![start, end, failed, retry].some(({ hasSubscribers }) => hasSubscribers)) return next(request);
      const { method, route, operationId } = request;
      const call: DiagnosticsCall = { method, url: redactUrl(request.url), route, operationId };
      const startedAt = performance.now();
      let retries = 0;
      start.publish({ call });
      const watched = watchRequest(request, {
        onRetry(info) {
          retries = info.attempt;
          retry.publish({ call, ...info });
        },
        onWait: () => undefined,
      });
      try {
        const response = await next(watched);
        end.publish({ call, status: response.status, durationMs: performance.now() - startedAt, retries });
        return response;
      } catch (error) {
        failed.publish({ call, error, durationMs: performance.now() - startedAt, retries });
        throw error;
      }
    },
  };
}
