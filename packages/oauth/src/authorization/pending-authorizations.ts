import type { Store } from "@bucketkit/core/store";
import { AuthorizationError } from "../errors/authorization-error.js";
import { digest, sameDigest } from "../secrets/digest.js";
import { isSecretForm } from "../secrets/random-secret.js";

/** An authorization that was begun and not finished. */
export interface PendingAuthorization {
  /** Digest of the secret in the cookie of the browser it was begun in. */
  readonly browser: string;
  /** PKCE verifier. */
  readonly verifier: string;
  readonly redirectUri: string;
  readonly returnTo?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Authorizations under way, by their state. */
export interface PendingAuthorizations {
  add(state: string, pending: PendingAuthorization): Promise<void>;
  /**
   * What belongs to a state, which is thereby used up.
   *
   * @throws {@link AuthorizationError} `OAUTH_STATE_INVALID`
   */
  take(state: string, browserSecret: string | undefined): Promise<PendingAuthorization>;
}

/** Milliseconds that somebody may take at Bitbucket. */
export const pendingMs = 600_000;

/** Keeps authorizations under way in a store; whoever reads the store learns no state. */
export function pendingAuthorizations(store: Store, prefix: string, now: () => number): PendingAuthorizations {
  const keyOf = async (state: string) => `${prefix}/pending/${await digest(state)}`;
  return {
    async add(state, pending) {
      await store.set(await keyOf(state), pending, { ttlMs: pendingMs });
    },
    async take(state, browserSecret) {
      const key = isSecretForm(state) ? await keyOf(state) : undefined;
      const entry = key === undefined ? undefined : await store.get<PendingAuthorization>(key);
      if (key === undefined || !entry || now() >= entry.value.expiresAt) {
        throw new AuthorizationError(
          "OAUTH_STATE_INVALID",
          "This authorization is unknown: it was used before, or begun more than ten minutes ago. Begin again.",
        );
      }
      // Whoever only got hold of the link must neither use it nor use it up.
      if (browserSecret === undefined || !sameDigest(await digest(browserSecret), entry.value.browser)) {
        throw new AuthorizationError(
          "OAUTH_STATE_INVALID",
          "This authorization was not begun in this browser, or the browser did not send its cookie. Begin again here.",
        );
      }
      // Of several callbacks at once, one is told that it removed the entry.
      if (!(await store.delete(key))) {
        throw new AuthorizationError("OAUTH_STATE_INVALID", "This authorization was used before. Begin again.");
      }
      return entry.value;
    },
  };
}
