import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BitbucketHosts } from "@bucketkit/core";
import type { Store } from "@bucketkit/core/store";
import { createOAuthClient, type OAuthClient } from "@bucketkit/oauth";
import { createFileStore } from "@bucketkit/store";

/** The consumer that somebody signs in with. */
export interface Consumer {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** Somebody who signed in on this machine. Its tokens are entries of their own. */
export interface SavedLogin {
  readonly consumer: Consumer;
  readonly accountId: string;
}

/** Where the login to one Bitbucket is kept. */
export interface LoginPlace {
  /** A folder of its own, so that forgetting can remove it: a store keeps what it deleted for a while. */
  readonly folder: string;
  readonly store: Store;
  readonly hosts: BitbucketHosts;
}

const key = "login";

/** The place of the login to a Bitbucket, below the folder of all logins. */
export function openLogin(logins: string, hosts: BitbucketHosts): LoginPlace {
  const folder = join(logins, new URL(hosts.web).host.replaceAll(":", "_"));
  return { folder, hosts, store: createFileStore({ dir: folder }) };
}

/** Keeps who is signed in. */
export async function saveLogin({ store }: LoginPlace, login: SavedLogin): Promise<void> {
  await store.set(key, login);
}

/** Who is signed in. @throws Error that says what to do when nobody is. */
export async function readLogin({ store, hosts }: LoginPlace): Promise<SavedLogin> {
  const entry = await store.get<SavedLogin>(key);
  if (!entry) throw new Error(`Nobody is signed in to ${hosts.web}. Run "bucketkit login" first.`);
  return entry.value;
}

/** Forgets who is signed in, with tokens and consumer. */
export async function forgetLogin(place: LoginPlace): Promise<void> {
  const { consumer, accountId } = await readLogin(place);
  // Tells programs that are using the login at this moment.
  await clientOf(place, consumer).disconnect(accountId);
  await rm(place.folder, { recursive: true, force: true });
}

/** The OAuth client of a consumer. */
export function clientOf({ store, hosts }: LoginPlace, consumer: Consumer, scopes?: string[]): OAuthClient {
  return createOAuthClient({ ...consumer, store, hosts, ...(scopes && { scopes }) });
}
