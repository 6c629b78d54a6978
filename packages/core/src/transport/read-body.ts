import { RequestError, type RequestErrorFacts } from "../errors/request-error.js";
import type { TransportResponse } from "./transport.js";

/** What bounds the reading of a body. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** Called before the first and after each piece, where the wait between two is limited. */
  readonly progress?: (() => void) | 0 | undefined;
}

/**
 * The bytes of a response, never more than `maxBytes` of them after decompression.
 *
 * @throws {@link RequestError} `RESPONSE_TOO_LARGE`; reading stops and the connection is given up.
 */
export async function readBytes(
  response: TransportResponse,
  limits: BodyLimits,
  facts: RequestErrorFacts,
): Promise<Uint8Array> {
  if (isSmall(response, limits)) return new Uint8Array(await response.arrayBuffer());
  let bytes = new Uint8Array();
  let length = 0;
  const { maxBytes, progress } = limits;
  const reader = response.body?.getReader();
  if (progress) progress();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    const start = length;
    length += part.value.length;
    if (progress) progress();
    if (length > maxBytes) {
      reader?.cancel().catch(() => {});
      throw new RequestError(
        "RESPONSE_TOO_LARGE",
        `answered more than ${maxBytes} bytes. Raise \`maxResponseBytes\` or ask for less.`,
        { ...facts, isRetryable: false },
      );
    }
    if (length > bytes.length) {
      const longer = new Uint8Array(Math.min(2 * length, maxBytes));
      longer.set(bytes);
      bytes = longer;
    }
    bytes.set(part.value, start);
  }
  return bytes.slice(0, length);
}

/** The text of a response, with the same limit. */
export async function readText(
  response: TransportResponse,
  limits: BodyLimits,
  facts: RequestErrorFacts,
): Promise<string> {
  return isSmall(response, limits)
    ? response.text()
    : new TextDecoder().decode(await readBytes(response, limits, facts));
}

/** Whether the announced length settles the question: HTTP ends the body there. Compressed bodies announce another length. */
function isSmall({ headers }: TransportResponse, { maxBytes, progress }: BodyLimits): boolean {
  const length = headers.get("content-length");
  return !progress && length !== null && +length <= maxBytes && !headers.get("content-encoding");
}
