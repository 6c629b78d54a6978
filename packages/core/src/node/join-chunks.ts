/** The pieces of a body as text, decoded as UTF-8 without a byte order mark. */
export function joinText(chunks: readonly Uint8Array[]): string {
  const [first] = chunks;
  if (!first) return "";
  const whole = chunks.length === 1 ? Buffer.from(first.buffer, first.byteOffset, first.length) : Buffer.concat(chunks);
  const text = whole.toString();
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The pieces of a body as one buffer that shares its memory with nothing. */
export function joinBytes(chunks: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole.buffer;
}
