import type { Store } from "@bucketkit/core/store";
import type { AccountProfile } from "../accounts/account-profile.js";
import type { SecretCookie } from "../cookies/secret-cookie.js";
import { digest } from "../secrets/digest.js";
import { randomSecret } from "../secrets/random-secret.js";

/** Somebody who is signed in. It holds no token; act for them by `client.authFor(session.account.accountId)`. */
export interface Session {
  readonly account: AccountProfile;
  readonly signedInAt: Date;
}

/** The sessions of an app. The browser has a random id and nothing else; the store has its digest. */
export interface Sessions {
  /** The session of a `Cookie` header. */
  find(cookie: string | null | undefined): Promise<Session | undefined>;
  /** Ends the session of the browser, if there is one, and begins another under a new id; gives the `Set-Cookie` header. */
  begin(account: AccountProfile, cookie: string | null | undefined): Promise<string>;
  /** Ends the session of the browser; gives the `Set-Cookie` header that removes its id. */
  end(cookie: string | null | undefined): Promise<string>;
}

interface Kept {
  readonly account: AccountProfile;
  readonly signedInAt: number;
}

/** What {@link createSessions} is made of. */
export interface SessionParts {
  readonly store: Store;
  /** Begins the keys of the sessions. */
  readonly prefix: string;
  readonly cookie: SecretCookie;
  readonly ttlMs: number;
  readonly now: () => number;
}

/** Keeps sessions in a store. */
export function createSessions({ store, prefix, cookie, ttlMs, now }: SessionParts): Sessions {
  const keyOf = async (id: string) => `${prefix}/sessions/${await digest(id)}`;
  const remove = async (header: string | null | undefined): Promise<void> => {
    const id = cookie.read(header);
    if (id !== undefined) await store.delete(await keyOf(id));
  };
  return {
    async find(header) {
      const id = cookie.read(header);
      const kept = id === undefined ? undefined : (await store.get<Kept>(await keyOf(id)))?.value;
      if (!kept || now() >= kept.signedInAt + ttlMs) return undefined;
      return { account: kept.account, signedInAt: new Date(kept.signedInAt) };
    },
    async begin(account, header) {
      await remove(header);
      const id = randomSecret();
      await store.set(await keyOf(id), { account, signedInAt: now() } satisfies Kept, { ttlMs });
      return cookie.write(id, Math.floor(ttlMs / 1000));
    },
    async end(header) {
      await remove(header);
      return cookie.clear();
    },
  };
}
