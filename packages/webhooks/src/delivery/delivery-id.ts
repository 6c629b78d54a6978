import { platform } from "#platform";

/** SHA-256 of an event and its body, as hexadecimal digits. */
export async function deliveryId(event: string, body: Uint8Array | string): Promise<string> {
  return platform.digest(`${event}\n`, typeof body === "string" ? new TextEncoder().encode(body) : body);
}
