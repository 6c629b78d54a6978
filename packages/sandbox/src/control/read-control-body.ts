import { ApiError } from "../errors/api-error.js";
import { readRequestBytes } from "../http/read-request-bytes.js";
import { parseSeed } from "../seed/parse-seed.js";
import type { SeedInput } from "../seed/seed-input.js";

const maximumBytes = 64 * 1024 * 1024;

/** The body of a request as a JSON object; an empty one is an empty object. @throws {@link ApiError} 400 or 413 */
export async function readControlBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = (await readRequestBytes(request, maximumBytes)).toString("utf8");
  const value: unknown = text.trim() === "" ? {} : parseJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ApiError(400, "The body must be a JSON object");
}

/** The body of a request as a seed in JSON or YAML. @throws TypeError that names the part that is wrong. */
export async function readSeedBody(request: Request): Promise<SeedInput> {
  return parseSeed((await readRequestBytes(request, maximumBytes)).toString("utf8"), "body");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (reason) {
    throw new ApiError(400, `The body is not valid JSON: ${(reason as Error).message}`);
  }
}
