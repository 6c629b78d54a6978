import { ApiError } from "../errors/api-error.js";

/** The whole body of a request. @throws {@link ApiError} 413 as soon as it is longer than `maximumBytes`. */
export async function readRequestBytes(request: Request, maximumBytes: number): Promise<Buffer> {
  const tooLarge = (): ApiError => new ApiError(413, "Request entity too large");
  if (Number(request.headers.get("content-length") ?? 0) > maximumBytes) throw tooLarge();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
