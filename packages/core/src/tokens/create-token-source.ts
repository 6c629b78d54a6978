import { BitbucketKitError } from "../errors/bitbucketkit-error.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { ReauthorizationRequiredError } from "../errors/reauthorization-required-error.js";
import { redactCause } from "../errors/redact.js";
import { skewOf } from "./clock-skew.js";
import { failureOf } from "./fetch-failure.js";
import { recordOf, type TokenRecord } from "./token-record.js";
import { type ShelvedToken, tokenShelf } from "./token-shelf.js";
import type { FetchedToken, TokenSource, TokenSourceOptions } from "./token-source.js";
import { withDeadline } from "./with-deadline.js";

/** A token that is refused so soon after it was issued would be replaced by one that is refused too. */
const tooFreshMs = 10_000;

/** How long a token that still works is used before another try when replacing it failed. */
const postponeMs = 30_000;

/** What is in memory: the token, when it was read, and how long before its end it is to be replaced. */
interface HeldToken extends ShelvedToken {
  readonly readAt: number;
  readonly earlyMs: number;
}

/**
 * A source of access tokens that are refreshed exactly once, however many callers and processes need them.
 *
 * Bitbucket replaces the refresh token at each use, so two refreshes at once would lose the grant. Callers in one process share a refresh;
 * processes take turns by a lock of the store and read again inside it; a new token is stored, by compare-and-set, before anyone gets it.
 * A lost answer is asked for once more with the same refresh token, which Bitbucket honours for about ten minutes.
 *
 * @throws {@link ConfigurationError} `CONFIG_MISSING` without `store`, `key` or `fetchToken`.
 * @example
 * ```ts
 * import { createBitbucket, oauthAuth } from "@bucketkit/core";
 * import type { Store } from "@bucketkit/core/store";
 * import { createTokenSource, type FetchedToken } from "@bucketkit/core/tokens";
 *
 * export function connect(store: Store, accountId: string, refresh: (refreshToken?: string) => Promise<FetchedToken>) {
 *   const tokenSource = createTokenSource({
 *     store,
 *     key: `oauth/${accountId}`,
 *     fetchToken: ({ refreshToken }) => refresh(refreshToken),
 *   });
 *   return createBitbucket({ auth: oauthAuth({ tokenSource }) });
 * }
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/oauth-2/
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { store, key, fetchToken, now = Date.now, random = Math.random } = options;
  const { earlyMs = 300_000, jitterMs = 60_000, timeoutMs = 10_000, rereadMs = 60_000 } = options;
  for (const name of ["store", "key", "fetchToken"] as const) {
    if (!options[name])
      throw new ConfigurationError("CONFIG_MISSING", `The option \`${name}\` of createTokenSource is missing.`);
  }
  const shelf = tokenShelf(options);
  let held: HeldToken | undefined;
  let underway: Promise<TokenRecord> | undefined;
  let rereading: Promise<HeldToken | undefined> | undefined;
  let skewMs = 0;

  const isFresh = ({ record, earlyMs: early }: HeldToken) =>
    !record.reauthorizationRequired && now() + skewMs < record.expiresAt - early;
  const hold = (token: ShelvedToken): HeldToken => {
    const life = token.record.expiresAt - token.record.issuedAt;
    // Drawn once for each token: drawn at each call, the earliest draw of many calls would always win.
    const early =
      held?.record.accessToken === token.record.accessToken
        ? held.earlyMs
        : Math.min(earlyMs + random() * jitterMs, life / 5);
    held = { ...token, earlyMs: early, readAt: now() };
    return held;
  };
  const load = async (): Promise<HeldToken | undefined> => {
    const token = await shelf.load();
    if (token) return hold(token);
    held = undefined;
    return undefined;
  };
  const usable = (token: HeldToken | undefined, refused: string | undefined): TokenRecord | undefined => {
    if (token?.record.reauthorizationRequired) throw new ReauthorizationRequiredError(key);
    return token && isFresh(token) && token.record.accessToken !== refused ? token.record : undefined;
  };
  const receive = (fetched: FetchedToken, before?: TokenRecord): TokenRecord => {
    skewMs = skewOf(fetched.date, now()) ?? skewMs;
    return recordOf(fetched, now() + skewMs, before);
  };

  const fetchOrAgain = async (refreshToken: string | undefined): Promise<FetchedToken> => {
    const fetchOnce = () => withDeadline(timeoutMs, (signal) => fetchToken({ refreshToken, signal }));
    try {
      return await fetchOnce();
    } catch (error) {
      if (failureOf(error) !== "lost") throw error;
      return fetchOnce();
    }
  };
  const refresh = async (before: HeldToken | undefined, refused: string | undefined): Promise<TokenRecord> => {
    const { accessToken = "", refreshToken } = before?.record ?? {};
    let fetched: FetchedToken;
    try {
      fetched = await fetchOrAgain(refreshToken);
    } catch (error) {
      const cause = redactCause(error, [accessToken, refreshToken ?? ""].filter(Boolean));
      if (failureOf(error) !== "refused") throw BitbucketKitError.isInstance(error) ? error : cause;
      const again = await load();
      if (again && again.version !== before?.version) {
        const record = usable(again, refused);
        if (record) return record;
        throw cause;
      }
      if (before)
        await shelf.replace(before, { ...before.record, reauthorizationRequired: true }).catch(() => undefined);
      throw new ReauthorizationRequiredError(key, cause);
    }
    const token = await shelf.replace(before, receive(fetched, before?.record));
    if (!token) throw new ReauthorizationRequiredError(key);
    return hold(token).record;
  };
  const obtain = async (refused: string | undefined): Promise<TokenRecord> => {
    const known = usable(await load(), refused);
    if (known) return known;
    return store.withLock(
      `${key}/lock`,
      async () => {
        const current = await load();
        const record = usable(current, refused);
        if (record) return record;
        const isHopeless = current && isFresh(current) && now() + skewMs - current.record.issuedAt < tooFreshMs;
        return isHopeless ? current.record : refresh(current, refused);
      },
      { leaseMs: 2.5 * timeoutMs, waitMs: 4 * timeoutMs },
    );
  };
  const obtainOnce = (refused?: string): Promise<TokenRecord> => {
    underway ??= obtain(refused).finally(() => {
      underway = undefined;
    });
    return underway;
  };

  return {
    async getToken() {
      const kept = held;
      if (kept && isFresh(kept)) {
        if (now() - kept.readAt < rereadMs && !shelf.hasUnsaved()) return kept.record.accessToken;
        // A store that is down must not stop callers while there is a good token.
        rereading ??= load()
          .catch(() => hold(kept))
          .finally(() => {
            rereading = undefined;
          });
        const known = usable(await rereading, undefined);
        if (known) return known.accessToken;
      }
      try {
        return (await obtainOnce()).accessToken;
      } catch (error) {
        const token = held;
        const leftMs = token ? token.record.expiresAt - now() - skewMs : 0;
        if (!token || leftMs <= 0 || ReauthorizationRequiredError.isInstance(error)) throw error;
        // It was to be replaced early, and that can wait while it still works.
        held = { ...token, earlyMs: Math.max(0, leftMs - postponeMs) };
        return token.record.accessToken;
      }
    },
    async renew(refused) {
      // The first round may share a read that was begun before the refusal.
      for (let round = 0; round < 2; round++) {
        if (held && isFresh(held) && held.record.accessToken !== refused) return true;
        if ((await obtainOnce(refused)).accessToken !== refused) return true;
      }
      return false;
    },
    async save(token) {
      hold(await shelf.put(receive(token)));
    },
  };
}
