import { generateRandomState } from "oauth4webapi";

/** 256 random bits in base64url. */
export function randomSecret(): string {
  return generateRandomState();
}

/** Whether a text has the form of {@link randomSecret}; anything else cannot be ours and is not looked up. */
export function isSecretForm(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}
