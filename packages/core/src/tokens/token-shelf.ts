import { redactCause } from "../errors/redact.js";
import { readRecord, type TokenRecord } from "./token-record.js";
import type { TokenSourceOptions } from "./token-source.js";

/** A token together with the version its entry had. */
export interface ShelvedToken {
  readonly record: TokenRecord;
  readonly version: string | undefined;
}

/** The one token of a source: its entry in the store, and what could not be stored yet. */
export interface TokenShelf {
  /** What is stored now; a token that is waiting to be stored goes before it. */
  load(): Promise<ShelvedToken | undefined>;
  /**
   * Stores a token over the one it replaces. Resolves to what is to be used from now on: that of somebody else if they were faster, nothing
   * when the entry was removed meanwhile.
   */
  replace(before: ShelvedToken | undefined, record: TokenRecord): Promise<ShelvedToken | undefined>;
  /** Stores a token whatever is there. */
  put(record: TokenRecord): Promise<ShelvedToken>;
  /** Whether a token is waiting to be stored. */
  hasUnsaved(): boolean;
}

/** Milliseconds between two attempts at storing what could not be stored. */
const retryMs = 1000;

/** Makes the shelf of one grant. */
export function tokenShelf({ store, key, now = Date.now, onPersistFailure }: TokenSourceOptions): TokenShelf {
  let unsaved: (ShelvedToken & { triedAt: number }) | undefined;

  const read = async (): Promise<ShelvedToken | undefined> => {
    const entry = await store.get(key);
    const record = readRecord(entry?.value);
    return entry && record && { record, version: entry.version };
  };
  const write = async (token: ShelvedToken): Promise<ShelvedToken | undefined> => {
    try {
      const version = await store.compareAndSet(key, token.version, token.record);
      unsaved = undefined;
      return version === undefined ? undefined : { record: token.record, version };
    } catch (error) {
      // A rotated refresh token that is dropped is lost for everyone, so it stays here until the store takes it.
      unsaved = { ...token, triedAt: now() };
      const { accessToken, refreshToken = accessToken } = token.record;
      onPersistFailure?.(redactCause(error, [accessToken, refreshToken]));
      return token;
    }
  };
  return {
    async load() {
      if (!unsaved) return read();
      if (now() - unsaved.triedAt < retryMs) return unsaved;
      return (await write(unsaved)) ?? read();
    },
    async replace(before, record) {
      const written = await write({ record, version: before?.version });
      if (written) return written;
      const winner = await read();
      // Whoever held the lock after us has stored another one, which is as good: refresh tokens stay usable for minutes.
      return winner && winner.record.expiresAt < record.expiresAt && winner.record.issuedAt < record.issuedAt
        ? write({ record, version: winner.version })
        : winner;
    },
    async put(record) {
      const version = await store.set(key, record);
      unsaved = undefined;
      return { record, version };
    },
    hasUnsaved: () => unsaved !== undefined,
  };
}
