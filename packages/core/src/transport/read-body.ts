import { RequestError, type RequestErrorFacts } from "../errors/request-error.js";
import type { TransportResponse } from "./transport.js";

/**
 * The bytes of a response, never more than `limit` of them after decompression.
 *
 * @throws {@link RequestError} `RESPONSE_TOO_LARGE`; reading stops and the connection is given up.
 */
export async function readBytes(
  response: TransportResponse,
  limit: number,
  facts: RequestErrorFacts,
): Promise<Uint8Array> {
  if (isSmall(response, limit)) return new Uint8Array(await response.arrayBuffer());
  let bytes = new Uint8Array();
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    const start = length;
    length += part.value.length;
    if (length > limit) {
      reader?.cancel().catch(() => {});
      throw new RequestError(
        "RESPONSE_TOO_LARGE",
        `answered more than ${limit} bytes. Raise \`maxResponseBytes\` or ask for less.`,
        { ...facts, isRetryable: false },
      );
    }
    if (length > bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(bytes);
      bytes = longer;
    }
    bytes.set(part.value, start);
  }
  return bytes.slice(0, length);
}

/** The text of a response, with the same limit. */
export async function readText(response: TransportResponse, limit: number, facts: RequestErrorFacts): Promise<string> {
  return isSmall(response, limit) ? response.text() : new TextDecoder().decode(await readBytes(response, limit, facts));
}

/** Whether the announced length settles the question: HTTP ends the body there. Compressed bodies announce another length. */
function isSmall({ headers }: TransportResponse, limit: number): boolean {
  const length = headers.get("content-length");
  return length !== null && +length <= limit && !headers.get("content-encoding");
}
