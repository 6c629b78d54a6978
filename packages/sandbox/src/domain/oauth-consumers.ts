import { randomBytes } from "node:crypto";
import type { OAuthConsumerRecord } from "../state/oauth-records.js";
import type { SandboxState } from "../state/sandbox-state.js";

/** A new secret of a consumer. */
export function newConsumerSecret(): string {
  return randomBytes(16).toString("hex");
}

/** Adds a consumer. @throws Error when its key is taken. */
export function addConsumer(state: SandboxState, consumer: OAuthConsumerRecord): void {
  if (state.oauthConsumers.has(consumer.key)) {
    throw new Error(`There is an OAuth consumer with the key ${consumer.key} already.`);
  }
  state.oauthConsumers.set(consumer.key, consumer);
}

/** Removes a consumer with everything that was granted to it. @returns whether there was one. */
export function removeConsumer(state: SandboxState, key: string): boolean {
  if (!state.oauthConsumers.delete(key)) return false;
  revokeGrants(state, ({ consumerKey }) => consumerKey === key);
  return true;
}

/** Ends the tokens and codes of the grants that match. */
export function revokeGrants(
  state: SandboxState,
  matches: (granted: { readonly grantId?: string; readonly consumerKey?: string }) => boolean,
): void {
  for (const granted of [state.credentials, state.refreshTokens, state.authorizationCodes]) {
    for (const [secret, record] of granted) if (matches(record)) granted.delete(secret);
  }
}
