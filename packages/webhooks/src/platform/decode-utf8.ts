const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * The text that bytes are in UTF-8, without a byte order mark.
 *
 * @throws TypeError when they are no UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  return strict.decode(bytes);
}
