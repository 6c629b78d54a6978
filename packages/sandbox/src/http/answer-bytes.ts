import { createHash } from "node:crypto";
import { ApiError } from "../errors/api-error.js";
import type { Reply } from "./reply.js";

/**
 * Content with an ETag: the whole, or the part that `Range` asks for, or a 304 for who has it already.
 *
 * @throws {@link ApiError} 416 for a range that begins behind the end.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */
export function answerBytes(content: Buffer, asked: Headers): Reply {
  const etag = `"${createHash("md5").update(content).digest("hex")}"`;
  const headers = { "Content-Type": "application/octet-stream", ETag: etag, "Accept-Ranges": "bytes" };
  if (isKnown(asked.get("if-none-match"), etag)) return { kind: "empty", status: 304, headers };
  const isSameAsBefore = (asked.get("if-range") ?? etag) === etag;
  const range = isSameAsBefore ? readRange(asked.get("range"), content.length) : undefined;
  if (!range) return { kind: "bytes", status: 200, body: content, headers };
  const [start, end] = range;
  if (start >= content.length)
    throw new ApiError(416, "Requested Range Not Satisfiable", {
      headers: { "Content-Range": `bytes */${content.length}` },
    });
  return {
    kind: "bytes",
    status: 206,
    body: content.subarray(start, end + 1),
    headers: { ...headers, "Content-Range": `bytes ${start}-${end}/${content.length}` },
  };
}

/** Whether an `If-None-Match` names an ETag, in its weak form too. */
export function isKnown(condition: string | null, etag: string): boolean {
  const known = (condition ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** First and last byte of a single range; what is no such range is ignored, as RFC 9110 has it. */
function readRange(header: string | null, length: number): readonly [number, number] | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") return [Number(last) === 0 ? length : Math.max(0, length - Number(last)), length - 1];
  if (last !== "" && Number(last) < Number(first)) return undefined;
  return [Number(first), Math.min(last === "" ? Number.POSITIVE_INFINITY : Number(last), length - 1)];
}
