import { ConfigurationError } from "../errors/configuration-error.js";
import { MockError } from "../errors/mock-error.js";
import { secretsOf } from "../errors/redact.js";
import type { Transport } from "../transport/transport.js";
import { bodyBytes } from "./record-body.js";
import { recordRequest } from "./record-transport.js";
import type { RecordedExchange, Recording } from "./recording.js";

/** A transport that answers from a recording. */
export interface ReplayTransport extends Transport {
  /** What has not been asked for yet. */
  left(): RecordedExchange[];
}

/**
 * Answers from a recording, without network: each request gets the answer to the same method, URL and body, equal ones in the order in
 * which they were recorded, each once.
 *
 * @param recording - what {@link recordTransport} gave, such as `readRecording(path)` of `@bucketkit/core/node`.
 * @throws {@link ConfigurationError} `CONFIG_INVALID` when it is no recording. {@link MockError} from calls that were not recorded, or not
 * so often.
 * @example
 * ```ts
 * import { anonymousAuth, createBitbucket } from "@bucketkit/core";
 * import { readRecording } from "@bucketkit/core/node";
 * import { replayTransport } from "@bucketkit/core/testing";
 *
 * const transport = replayTransport(readRecording("fixtures/pull-request.json"));
 * export const bitbucket = createBitbucket({ auth: anonymousAuth(), transport });
 * ```
 */
export function replayTransport(recording: Recording): ReplayTransport {
  if (recording?.version !== 1 || !Array.isArray(recording.exchanges))
    throw new ConfigurationError("CONFIG_INVALID", "This is no recording of version 1.");
  const left = [...recording.exchanges];
  return {
    left: () => [...left],
    async send(request) {
      request.signal?.throwIfAborted();
      const asked = await recordRequest(request, secretsOf(request.headers.authorization));
      const key = keyOf(asked);
      const index = left.findIndex((exchange) => keyOf(exchange.request) === key);
      const [found] = index < 0 ? [] : left.splice(index, 1);
      if (!found) {
        const times = recording.exchanges.filter((exchange) => keyOf(exchange.request) === key).length;
        const rest = left.map((exchange) => `${exchange.request.method} ${exchange.request.url}`).join(", ");
        throw new MockError(
          `${asked.method} ${asked.url} ${times ? `was recorded ${times} times only` : "was not recorded, or with another body"}. Left: ${rest || "nothing"}.`,
        );
      }
      const { status, headers, body } = found.response;
      return new Response(bodyBytes(body) ?? null, { status, headers });
    },
  };
}

/** What makes two requests the same. Names of fields in another order make no difference, and neither do other headers. */
function keyOf({ method, url, body }: RecordedExchange["request"]): string {
  return `${method} ${url} ${JSON.stringify(body && sorted(body))}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
