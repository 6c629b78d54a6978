/** A secret by which values are encrypted. */
export interface EncryptionKey {
  /** Told with every value, to find its key again; letters, digits, `-` and `_`, at most 64. Never give it to another secret. */
  readonly id: string;
  /** 32 random bytes, or their base64 form, as `openssl rand -base64 32` prints them. */
  readonly secret: string | Uint8Array;
}
