const form = /^sha256=([0-9a-f]{64})$/;

/** The 64 hexadecimal digits that `X-Hub-Signature` names; `undefined` for every form but the one that Bitbucket sends. */
export function readSignature(header: unknown): string | undefined {
  return typeof header === "string" ? form.exec(header)?.[1] : undefined;
}
