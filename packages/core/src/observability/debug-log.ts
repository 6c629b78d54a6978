import type { ClientRequest } from "../client/client-request.js";
import type { Feature } from "../client/feature.js";
import { redactUrl } from "../errors/redact.js";
import { errorType, requestIdOf } from "./describe-outcome.js";
import { watchRequest } from "./watch-request.js";

/**
 * Writes a line for every call, answer, wait and repetition: method, URL without secrets, operation, status, duration and request id.
 * Never headers, bodies or the credential.
 *
 * Put it first to see calls as the program makes them, or last to see what is sent.
 *
 * @param options.write - takes one line, without line break. Default: standard error, or the console of a browser.
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket, debugLog, rateBudget, retry } from "@bucketkit/core";
 *
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), use: [debugLog(), retry(), rateBudget()] });
 * // bitbucket #1 GET https://api.bitbucket.org/2.0/user (getCurrentUser)
 * // bitbucket #1 200 after 84 ms, request 5b4f...
 * ```
 */
export function debugLog(options: { readonly write?: (line: string) => void } = {}): Feature {
  const { write = (line: string) => console.error(line) } = options;
  let calls = 0;
  return {
    name: "debugLog",
    wrap: (next) => async (request) => {
      const name = `bitbucket #${++calls}`;
      const start = performance.now();
      const duration = () => `after ${Math.round(performance.now() - start)} ms`;
      write(`${name} ${request.method} ${printable(redactUrl(request.url))}${subjectOf(request)}`);
      const watched = watchRequest(request, {
        onRetry: ({ attempt, status, error }) =>
          write(`${name} again after attempt ${attempt}: ${status ?? errorType(error)}`),
        onWait: ({ reason, waitMs, resource }) =>
          write(`${name} waits ${Math.round(waitMs)} ms: ${reason}${resource ? `, ${printable(resource)}` : ""}`),
      });
      try {
        const { status, headers, ...rest } = await next(watched);
        const id = requestIdOf(headers);
        write(`${name} ${status} ${duration()}${id ? `, request ${id}` : ""}`);
        return { status, headers, ...rest };
      } catch (error) {
        write(`${name} ${errorType(error)} ${duration()}`);
        throw error;
      }
    },
  };
}

function subjectOf({ operationId }: ClientRequest): string {
  return operationId ? ` (${operationId})` : "";
}

/** Text that cannot steer a terminal or begin a line of its own. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "?");
}
