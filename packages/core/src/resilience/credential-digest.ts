import type { AuthStrategy, HeaderRecord } from "../auth/auth-strategy.js";

/** By the headers a strategy gives, which for fixed credentials is always the same object. Holds digests, never what they are made of. */
const digests = new WeakMap<HeaderRecord, Promise<string>>();

/**
 * A name for who is calling that does not give the credential away: what belongs to different callers is kept apart by it.
 *
 * It changes when the credential does, with each refresh of an OAuth token too.
 */
export async function credentialDigest(auth: AuthStrategy, method: string, url: string): Promise<string> {
  const headers = await auth.authorize({ method, url });
  const known = digests.get(headers);
  if (known) return known;
  const digest = digestOf(`${auth.kind}\n${JSON.stringify(Object.entries(headers).sort())}`);
  digests.set(headers, digest);
  return digest;
}

/** SHA-256 of a text in hexadecimal. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
