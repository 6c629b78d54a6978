import { redactText, redactUrl, secretsOf } from "../errors/redact.js";
import { fetchTransport } from "../transport/fetch-transport.js";
import type { Transport, TransportRequest, TransportResponse } from "../transport/transport.js";
import { recordBody } from "./record-body.js";
import type { RecordedExchange } from "./recording.js";
import { redactBody } from "./redact-body.js";

/** Options of {@link recordTransport}. */
export interface RecordTransportOptions {
  /** What really sends. Default: `fetch`. */
  readonly transport?: Transport;
  /** Takes each exchange; `recordingFile(path)` of `@bucketkit/core/node` writes them to a file. */
  readonly sink: (exchange: RecordedExchange) => void | Promise<void>;
  /** Further texts that must not be recorded, such as the value of a variable. */
  readonly secrets?: readonly string[];
}

const keptRequestHeaders = /^(accept|content-type|if-none-match|range)$/;
const keptResponseHeaders =
  /^(content-(type|disposition|range)|etag|last-modified|location|link|retry-after|deprecation|sunset|accept-ranges|x-ratelimit-.*|x-accepted-oauth-scopes)$/;

/**
 * Records what goes to Bitbucket and what comes back, without secrets, for {@link replayTransport}.
 *
 * Not recorded are the credential wherever it shows, queries of links that are no plain filters, other headers than those that programs
 * look at, and fields that are named like a secret. Files are recorded as they are. Answers are held in memory, also streams.
 *
 * @example
 * ```ts
 * import { authFromEnv, createBitbucket } from "@bucketkit/core";
 * import { recordingFile } from "@bucketkit/core/node";
 * import { recordTransport } from "@bucketkit/core/testing";
 *
 * const transport = recordTransport({ sink: recordingFile("fixtures/pull-request.json") });
 * export const bitbucket = createBitbucket({ auth: authFromEnv(), transport });
 * ```
 */
export function recordTransport(options: RecordTransportOptions): Transport {
  const { transport = fetchTransport(), sink } = options;
  const secrets = new Set((options.secrets ?? []).filter(Boolean));
  return {
    async send(request) {
      for (const secret of secretsOf(request.headers.authorization)) secrets.add(secret);
      const response = await transport.send(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      await sink(await recordExchange(request, response, bytes, [...secrets]));
      return copyOf(response, bytes);
    },
  };
}

/** A request in its recorded form. */
export async function recordRequest(
  { method, url, headers, body }: TransportRequest,
  secrets: readonly string[],
): Promise<RecordedExchange["request"]> {
  const recorded = await recordBody(body, headers["content-type"] ?? (body instanceof Blob ? body.type : ""));
  const kept = Object.entries(headers).filter(([name]) => keptRequestHeaders.test(name));
  return {
    method,
    url: redactText(redactUrl(url), secrets),
    headers: Object.fromEntries(kept.map(([name, value]) => [name, redactText(value, secrets)])),
    ...(recorded && { body: redactBody(recorded, secrets) }),
  };
}

async function recordExchange(
  request: TransportRequest,
  response: TransportResponse,
  bytes: Uint8Array,
  secrets: readonly string[],
): Promise<RecordedExchange> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (keptResponseHeaders.test(name))
      headers[name] = redactText(name === "location" ? redactUrl(value) : value, secrets);
  });
  const recorded = await recordBody(bytes, response.headers.get("content-type") ?? "");
  return {
    request: await recordRequest(request, secrets),
    response: { status: response.status, headers, ...(recorded && { body: redactBody(recorded, secrets) }) },
  };
}

/** The answer again, its body undone and of another length than the headers said. */
function copyOf({ status, headers }: TransportResponse, bytes: Uint8Array<ArrayBuffer>): Response {
  const kept = new Headers();
  headers.forEach((value, name) => {
    if (name !== "content-encoding" && name !== "content-length" && name !== "transfer-encoding")
      kept.append(name, value);
  });
  return new Response(bytes.length > 0 ? bytes : null, { status, headers: kept });
}
