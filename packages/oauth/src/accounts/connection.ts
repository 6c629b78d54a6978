import type { Store } from "@bucketkit/core/store";

/** That somebody allowed the app to act for an account. It holds no token. */
export interface Connection {
  readonly accountId: string;
  /** Classic scopes of the current token; empty when Bitbucket did not name them. */
  readonly scopes: readonly string[];
  /** When the account's owner last went through the authorization. */
  readonly connectedAt: Date;
}

/** The connections of one consumer. */
export interface Connections {
  get(accountId: string): Promise<Connection | undefined>;
  put(connection: Connection): Promise<void>;
  /** Keeps other scopes of a connection; does nothing when it is gone. @returns the ones before. */
  changeScopes(accountId: string, scopes: readonly string[]): Promise<readonly string[] | undefined>;
  delete(accountId: string): Promise<boolean>;
}

interface Kept {
  readonly scopes: readonly string[];
  readonly connectedAt: number;
}

/** Keeps connections in a store. */
export function connectionsIn(store: Store, prefix: string): Connections {
  const keyOf = (accountId: string) => `${prefix}/connections/${encodeURIComponent(accountId)}`;
  return {
    async get(accountId) {
      const kept = (await store.get<Kept>(keyOf(accountId)))?.value;
      return kept && { accountId, scopes: kept.scopes, connectedAt: new Date(kept.connectedAt) };
    },
    async put({ accountId, scopes, connectedAt }) {
      await store.set(keyOf(accountId), { scopes, connectedAt: connectedAt.getTime() });
    },
    async changeScopes(accountId, scopes) {
      const entry = await store.get<Kept>(keyOf(accountId));
      if (!entry) return undefined;
      const { value, version } = entry;
      if (!sameScopes(value.scopes, scopes)) {
        await store.compareAndSet(keyOf(accountId), version, { ...value, scopes });
      }
      return value.scopes;
    },
    delete: (accountId) => store.delete(keyOf(accountId)),
  };
}

/** Scopes as Bitbucket writes them, as a list without repetitions. */
export function scopesIn(scope: string | undefined): string[] {
  return [...new Set((scope ?? "").split(/[\s,]+/).filter(Boolean))];
}

/** Whether two lists name the same scopes. */
export function sameScopes(left: readonly string[], right: readonly string[]): boolean {
  return [...left].sort().join(" ") === [...right].sort().join(" ");
}
