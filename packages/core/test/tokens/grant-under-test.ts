import { afterEach, beforeEach } from "vitest";
import { createMemoryStore } from "../../src/store/create-memory-store.js";
import type { Store } from "../../src/store/store.js";
import { createTokenSource } from "../../src/tokens/create-token-source.js";
import type { TokenRecord } from "../../src/tokens/token-record.js";
import type { TokenSource, TokenSourceOptions } from "../../src/tokens/token-source.js";
import { fetchFromEndpoint } from "./fetch-from-endpoint.js";
import { type TokenEndpoint, tokenEndpoint } from "./token-endpoint.js";

export const key = "oauth/consumer/account";
export const hour = 3_600_000;

/** A grant with its endpoint and store, new for each test. */
export interface GrantUnderTest {
  endpoint: TokenEndpoint;
  store: Store;
  /** The time by which sources go. */
  time: number;
}

/** The grant of the test that is running. */
export const grant = {} as GrantUnderTest;

/** Makes the grant anew for each test of a file. */
export function renewGrantForEachTest(): void {
  beforeEach(async () => {
    grant.endpoint = await tokenEndpoint();
    grant.store = createMemoryStore();
    grant.time = Date.now();
  });
  afterEach(() => grant.endpoint[Symbol.asyncDispose]());
}

/** A source of the grant's tokens by its clock, without chance. */
export function sourceOf(options: Partial<TokenSourceOptions> = {}): TokenSource {
  return createTokenSource({
    store: grant.store,
    key,
    now: () => grant.time,
    random: () => 0,
    fetchToken: fetchFromEndpoint(grant.endpoint.url),
    ...options,
  });
}

/** A source whose token was issued an hour ago, so that it has an hour left. */
export async function usedSource(options: Partial<TokenSourceOptions> = {}): Promise<TokenSource> {
  await grant.store.set(key, record({ issuedAt: grant.time - hour, expiresAt: grant.time + hour }));
  return sourceOf(options);
}

/** A token as it is stored, issued now. */
export const record = (fields: Partial<TokenRecord>): TokenRecord => ({
  accessToken: "at-first",
  refreshToken: "rt-0",
  issuedAt: grant.time,
  expiresAt: grant.time + 2 * hour,
  ...fields,
});

/** What the store has of the grant. */
export const stored = async (): Promise<TokenRecord | undefined> => (await grant.store.get<TokenRecord>(key))?.value;
