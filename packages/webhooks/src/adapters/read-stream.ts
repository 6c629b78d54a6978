/** A request as `node:http` has it; that of Express is one too. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  on(event: "data", listener: (chunk: Uint8Array | string) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  pause(): unknown;
}

/** The body of a request, or why there is none: `too-large` before more than the limit is kept, `too-slow`, or `broken` off. */
export type ReadResult = Uint8Array | "too-large" | "too-slow" | "broken";

/** Reads the bytes of a request up to a limit, and no longer than a time. */
export function readStream(request: NodeRequest, maxBytes: number, timeoutMs: number): Promise<ReadResult> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > maxBytes) return Promise.resolve("too-large");
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const end = (result: ReadResult): void => {
      clearTimeout(timer);
      request.pause();
      resolve(result);
    };
    const timer = setTimeout(() => end("too-slow"), timeoutMs);
    request.on("data", (chunk) => {
      const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > maxBytes) end("too-large");
      else chunks.push(bytes);
    });
    request.on("end", () => end(joinChunks(chunks, length)));
    request.on("error", () => end("broken"));
    request.on("close", () => end("broken"));
  });
}

/** Pieces of a body as one. */
export function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
