/** HMAC-SHA256, by whatever the runtime has for it. */
export interface Hmac {
  /** The 32 bytes of the code. */
  compute(secret: string, bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Whether a code is that of the bytes, in a time that does not tell how much of it is right. */
  matches(secret: string, bytes: Uint8Array, code: Uint8Array): boolean | Promise<boolean>;
}
