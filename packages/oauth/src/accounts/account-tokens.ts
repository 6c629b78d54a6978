import { ReauthorizationRequiredError } from "@bucketkit/core";
import { createTokenSource, type FetchedToken, type TokenSource } from "@bucketkit/core/tokens";
import type { OAuthClientOptions } from "../client/oauth-client-options.js";
import type { TokenEndpoint } from "../endpoint/token-endpoint.js";
import { type Connections, sameScopes, scopesIn } from "./connection.js";
import { keepRecent } from "./keep-recent.js";

/** The tokens of one consumer. */
export interface AccountTokens {
  /** The source of an account, the same one for all callers in this process. */
  of(accountId: string): TokenSource;
  /** The source of the consumer itself. */
  own(): TokenSource;
  /** Removes the tokens of an account. @returns whether there were any. */
  delete(accountId: string): Promise<boolean>;
}

/** Accounts kept in this process; what was dropped is made anew from the store. */
export const mostAccounts = 1000;

/** Makes the token sources of a consumer. Their keys begin with `prefix`, which is of this consumer alone. */
export function accountTokens(
  options: OAuthClientOptions,
  parts: { readonly endpoint: TokenEndpoint; readonly connections: Connections; readonly prefix: string },
): AccountTokens {
  const { store, now, timeoutMs = 10_000, onScopesChanged, onPersistFailure } = options;
  const { endpoint, connections, prefix } = parts;
  const keyOf = (accountId: string) => `${prefix}/tokens/${encodeURIComponent(accountId)}`;
  const shared = { store, timeoutMs, ...(now && { now }), ...(onPersistFailure && { onPersistFailure }) };
  let ownSource: TokenSource | undefined;

  const noteScopes = async (accountId: string, { scope }: FetchedToken): Promise<void> => {
    if (scope === undefined) return;
    const after = scopesIn(scope);
    const before = await connections.changeScopes(accountId, after);
    if (before && !sameScopes(before, after)) onScopesChanged?.({ accountId, before, after });
  };
  const sources = keepRecent(mostAccounts, (accountId): TokenSource => {
    const key = keyOf(accountId);
    return createTokenSource({
      ...shared,
      key,
      async fetchToken({ refreshToken, signal }) {
        if (refreshToken === undefined) throw new ReauthorizationRequiredError(key);
        const token = await endpoint.refresh(refreshToken, signal);
        // The token must reach its caller whatever becomes of the note about it.
        await noteScopes(accountId, token).catch(() => undefined);
        return token;
      },
    });
  });
  return {
    of: sources.of,
    own() {
      ownSource ??= createTokenSource({
        ...shared,
        key: `${prefix}/client-credentials`,
        fetchToken: ({ signal }) => endpoint.clientCredentials(signal),
      });
      return ownSource;
    },
    async delete(accountId) {
      sources.delete(accountId);
      return store.delete(keyOf(accountId));
    },
  };
}
