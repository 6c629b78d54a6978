import { pipeline, Readable, type Transform } from "node:stream";
import { ReadableStream as WebStream } from "node:stream/web";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** What a server may encode a body with; everything here can be decoded. */
export const acceptedEncodings = "gzip, deflate, br";

/** Layers that are decoded at most: one is usual, and each one multiplies what a small body can grow to. */
const maximumLayers = 5;

/** The encodings of a `content-encoding` header in the order in which they are undone; empty when one of them is unknown. */
export function readEncodings(header: string | null): string[] {
  if (!header) return [];
  const names = header
    .toLowerCase()
    .split(",", maximumLayers + 2)
    .map((name) => name.trim());
  const applied = names.filter((name) => name && name !== "identity");
  const isKnown = applied.length <= maximumLayers && applied.every((name) => /^(x-)?gzip$|^deflate$|^br$/.test(name));
  return isKnown ? applied.reverse() : [];
}

/** The body with its encodings undone, piece by piece: no more is decoded than is read. */
export function decodeStream(
  body: ReadableStream<Uint8Array>,
  encodings: readonly string[],
): ReadableStream<Uint8Array> {
  return encodings.reduce(decodeLayer, body);
}

function decodeLayer(body: ReadableStream<Uint8Array>, encoding: string): ReadableStream<Uint8Array> {
  return WebStream.from(decode(body as unknown as AsyncIterable<Uint8Array>, encoding)) as ReadableStream<Uint8Array>;
}

async function* decode(body: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  // An empty body is what it is, whatever the header says.
  if (first.done) return;
  const source = Readable.from(prepend(first.value, pieces), { objectMode: false });
  const decoder = decoderOf(encoding, first.value);
  // Faults of the connection reach the decoder, and a reader who leaves ends the connection.
  pipeline(source, decoder, () => undefined);
  yield* decoder;
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function decoderOf(encoding: string, first: Uint8Array): Transform {
  if (encoding === "br") return createBrotliDecompress();
  if (encoding !== "deflate") return createGunzip();
  // Some servers send deflate without the wrapper of zlib, whose first byte always names the method 8.
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
