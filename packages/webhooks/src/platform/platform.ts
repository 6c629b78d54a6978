/** What runtimes do in ways of their own: Node by its own modules, without a turn of the event loop; everything else by Web Crypto. */
export interface Platform {
  /** HMAC-SHA256 as 64 hexadecimal digits. */
  computeHmac(secret: string, bytes: Uint8Array): string | Promise<string>;
  /** Whether digits are the HMAC of the bytes, in a time that does not tell how many of them are right. */
  matchesHmac(secret: string, bytes: Uint8Array, digits: string): boolean | Promise<boolean>;
  /** SHA-256 of a text followed by bytes, as 64 hexadecimal digits. */
  digest(prefix: string, bytes: Uint8Array): string | Promise<string>;
  /**
   * The text that bytes are in UTF-8, without a byte order mark.
   *
   * @throws TypeError when they are no UTF-8.
   */
  decodeText(bytes: Uint8Array): string;
}
