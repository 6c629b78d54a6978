import { getMultipartBoundary, MultipartParseError, parseMultipart } from "@remix-run/multipart-parser";
import { ApiError } from "../errors/api-error.js";
import { isDeeperThan } from "./json-depth.js";

/** One field of a form: a value, or a file. */
export interface FormField {
  readonly name: string;
  readonly content: Buffer;
  readonly fileName: string | undefined;
  /** Values of `x-attributes` in the part's Content-Disposition, such as `executable`. */
  readonly attributes: readonly string[];
}

/** The body of a request, read and parsed when asked for. */
export interface RequestBody {
  /** Media type of the body, in small letters and without parameters. */
  readonly mediaType: string;
  /** The body as text in UTF-8. */
  text(): Promise<string>;
  /** The body as a JSON object; an empty body is an empty object. @throws {@link ApiError} 400 */
  json(): Promise<Readonly<Record<string, unknown>>>;
  /** The body as any JSON value. @throws {@link ApiError} 400 */
  jsonValue(): Promise<unknown>;
  /** The fields of a multipart or urlencoded form, in order. @throws {@link ApiError} 400 */
  form(): Promise<readonly FormField[]>;
}

/** A {@link RequestBody} over the bytes that `read` delivers. */
export function createRequestBody(contentType: string | undefined, read: () => Promise<Buffer>): RequestBody {
  let received: Promise<Buffer> | undefined;
  const readOnce = (): Promise<Buffer> => {
    received ??= read();
    return received;
  };
  const mediaType = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const text = async (): Promise<string> => (await readOnce()).toString("utf8");
  const jsonValue = async (): Promise<unknown> => {
    const content = await text();
    if (content.trim() === "") return {};
    const value = parseJson(content);
    if (isDeeperThan(value, deepest))
      throw new ApiError(400, "Bad request", { detail: "The body is nested too deeply." });
    return value;
  };
  return {
    mediaType,
    text,
    jsonValue,
    async json() {
      const value = await jsonValue();
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
      throw new ApiError(400, "Bad request", { detail: "The body must be a JSON object." });
    },
    async form() {
      const content = await readOnce();
      if (mediaType === "multipart/form-data") return readMultipart(content, contentType ?? "");
      if (mediaType === "application/x-www-form-urlencoded" || content.length === 0) return readUrlencoded(content);
      throw new ApiError(400, "Bad request", {
        detail: "The body must be multipart/form-data or application/x-www-form-urlencoded.",
      });
    },
  };
}

/** Levels of a body: far more than any needs, and few enough to copy and to write it again. */
const deepest = 500;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (reason) {
    throw new ApiError(400, "Bad request", { detail: `The body is not valid JSON: ${(reason as Error).message}` });
  }
}

function readMultipart(content: Buffer, contentType: string): readonly FormField[] {
  const boundary = getMultipartBoundary(contentType);
  if (!boundary) throw new ApiError(400, "Bad request", { detail: "The multipart body has no boundary." });
  const fields: FormField[] = [];
  try {
    const limit = Math.max(content.length, 1);
    for (const part of parseMultipart(content, {
      boundary,
      maxFileSize: limit,
      maxTotalSize: limit,
      maxParts: 10_000,
    })) {
      const disposition = part.headers["content-disposition"] ?? "";
      if (part.name === undefined) continue;
      fields.push({
        name: part.name,
        content: Buffer.from(part.bytes),
        fileName: part.filename,
        attributes:
          /x-attributes\s*[:=]\s*"?([^";]+)"?/
            .exec(disposition)?.[1]
            ?.split(",")
            .map((value) => value.trim()) ?? [],
      });
    }
  } catch (reason) {
    if (reason instanceof MultipartParseError) throw new ApiError(400, "Bad request", { detail: reason.message });
    throw reason;
  }
  return fields;
}

function readUrlencoded(content: Buffer): readonly FormField[] {
  return [...new URLSearchParams(content.toString("utf8"))].map(([name, value]) => ({
    name,
    content: Buffer.from(value),
    fileName: undefined,
    attributes: [],
  }));
}
