import type { Authorization } from "./credential-kind.js";

/** An `Authorization` header in its two parts; `undefined` when there is none. */
export function readAuthorization(header: string | null | undefined): Authorization | undefined {
  if (!header?.trim()) return undefined;
  const [scheme = "", value = ""] = header.trim().split(/\s+/, 2);
  return { scheme: scheme.toLowerCase(), value };
}

/** The two parts of Basic credentials, divided at the first colon. */
export function decodeBasic(value: string): { name: string; secret: string } {
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? { name: text, secret: "" } : { name: text.slice(0, colon), secret: text.slice(colon + 1) };
}
