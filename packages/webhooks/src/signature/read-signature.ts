const form = /^sha256=([0-9a-f]{64})$/;

/** The 32 bytes that `X-Hub-Signature` names; `undefined` for every form but the one that Bitbucket sends. */
export function readSignature(header: unknown): Uint8Array | undefined {
  const digits = typeof header === "string" ? form.exec(header)?.[1] : undefined;
  if (digits === undefined) return undefined;
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1) {
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}
