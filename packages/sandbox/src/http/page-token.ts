const step = 97;
const mask = 0x5bd1e995;

/** A token for a page that clients can only send back: never a plain number. */
export function encodePageToken(page: number): string {
  return `p${((page * step) ^ mask).toString(36).replace("-", "_")}`;
}

/** The page of a token from {@link encodePageToken}, or `undefined` for anything else. */
export function decodePageToken(token: string): number | undefined {
  if (!/^p_?[0-9a-z]{1,8}$/.test(token)) return undefined;
  const page = (Number.parseInt(token.slice(1).replace("_", "-"), 36) ^ mask) / step;
  return Number.isSafeInteger(page) && page >= 1 ? page : undefined;
}
