/** Bytes that arrive in chunks and are taken in exact lengths. */
export interface ByteQueue {
  readonly length: number;
  push(chunk: Buffer): void;
  /** The next `count` bytes, or `undefined` until that many have arrived. */
  take(count: number): Buffer | undefined;
  /** The next line without its line feed, or `undefined` until one is complete. */
  takeLine(): string | undefined;
}

/** An empty {@link ByteQueue}; a large value is joined once, however many chunks it came in. */
export function createByteQueue(): ByteQueue {
  let chunks: Buffer[] = [];
  let length = 0;
  const joined = (): Buffer => {
    const [first] = chunks;
    if (chunks.length === 1 && first) return first;
    const whole = Buffer.concat(chunks, length);
    chunks = [whole];
    return whole;
  };
  const take = (count: number): Buffer | undefined => {
    if (length < count) return undefined;
    const whole = joined();
    const taken = whole.subarray(0, count);
    length -= count;
    chunks = length > 0 ? [whole.subarray(count)] : [];
    return taken;
  };
  return {
    get length() {
      return length;
    },
    push(chunk) {
      chunks.push(chunk);
      length += chunk.length;
    },
    take,
    takeLine() {
      if (length === 0) return undefined;
      const end = joined().indexOf(0x0a);
      return end < 0
        ? undefined
        : take(end + 1)
            ?.subarray(0, -1)
            .toString("utf8");
    },
  };
}
