import {
  type Account,
  type BitbucketHosts,
  createClient,
  type FetchFunction,
  oauthAuth,
  RequestError,
} from "@bucketkit/core";
import { getCurrentUser } from "@bucketkit/core/operations";

/** Whose authorization it is. */
export interface AccountProfile {
  /** Atlassian's id of the account: stable, also when its names change. */
  readonly accountId: string;
  /** With braces. */
  readonly uuid: string;
  readonly displayName: string;
  readonly nickname: string | undefined;
  /** Picture, on a host of Atlassian's or Gravatar's. */
  readonly avatarUrl: string | undefined;
  /** Page of the person at Bitbucket. */
  readonly profileUrl: string | undefined;
}

/**
 * Asks Bitbucket whose an access token is; needs the scope `account`.
 *
 * @throws {@link ScopeError} without the scope.
 */
export async function fetchProfile(
  accessToken: string,
  bitbucket: { readonly hosts: BitbucketHosts; readonly fetch: FetchFunction; readonly timeoutMs: number },
): Promise<AccountProfile> {
  const client = createClient({ ...bitbucket, auth: oauthAuth({ accessToken }) });
  return profileOf(await getCurrentUser(client, {}), `${bitbucket.hosts.api}/2.0/user`);
}

/** The profile in an account of Bitbucket's. @throws {@link RequestError} `RESPONSE_INVALID` for an account without an id. */
function profileOf(account: Account, url: string): AccountProfile {
  const { account_id: accountId, uuid, display_name: displayName, nickname, links } = account;
  if (typeof accountId !== "string" || !/^[\w:.-]{1,128}$/.test(accountId)) {
    throw new RequestError("RESPONSE_INVALID", "answered an account without an account id.", { method: "GET", url });
  }
  return {
    accountId,
    uuid: String(uuid),
    displayName: String(displayName),
    nickname: typeof nickname === "string" ? nickname : undefined,
    avatarUrl: webUrl(links?.avatar?.href),
    profileUrl: webUrl(links?.html?.href),
  };
}

/** A URL that can be put into a page; nothing that a browser would run. */
function webUrl(href: unknown): string | undefined {
  return typeof href === "string" && /^https?:\/\//.test(href) && URL.canParse(href) ? href : undefined;
}
