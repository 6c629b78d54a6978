import { RequestError, type RequestErrorFacts } from "../errors/request-error.js";
import { type BodyLimits, readBytes, readText } from "../transport/read-body.js";
import type { TransportResponse } from "../transport/transport.js";
import type { ReadMode } from "./client-request.js";

/**
 * The body of a response in the asked form. Refusals are always read as JSON or text, so that their words reach the error.
 *
 * @throws {@link RequestError} `RESPONSE_INVALID` when a success that claims to be JSON is not.
 */
export async function readData(
  response: TransportResponse,
  asked: ReadMode | undefined,
  limits: BodyLimits,
  facts: RequestErrorFacts,
): Promise<unknown> {
  const { status, headers } = response;
  const type = headers.get("content-type") ?? "";
  const isSuccess = status < 300;
  // A file may well be JSON; what tells it from a listing is that Bitbucket offers it as an attachment.
  const isPage = /json/.test(type) && !headers.get("content-disposition");
  const mode = asked === "page-or-bytes" ? (isPage ? undefined : "bytes") : asked;
  if (mode === "raw" || (isSuccess && mode === "bytes")) return readBytes(response, limits, facts);
  if (status === 204 || status === 304 || facts.method === "HEAD") return undefined;
  if (isSuccess && mode === "stream") return response.body ?? undefined;
  if (isSuccess && !mode && type && !/json|^text/.test(type)) {
    const bytes = await readBytes(response, limits, facts);
    return bytes.length ? bytes : undefined;
  }
  const text = await readText(response, limits, facts);
  if (isSuccess && mode === "text") return text;
  if (!text) return undefined;
  // Bitbucket leaves the type out now and then, and a file may be JSON without being an answer.
  if (!/json/.test(type) && (type || !/^[[{]/.test(text))) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!isSuccess) return text;
    throw new RequestError("RESPONSE_INVALID", "answered broken JSON. Try again later.", facts);
  }
}
