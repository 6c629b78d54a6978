import { UntrustedLinkError } from "../errors/untrusted-link-error.js";
import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";

/** Decides which URLs get the credential. */
export interface TrustedUrls {
  /** Whether a URL is below the API: same scheme, host and port, and below its path. */
  isTrusted(url: URL): boolean;
  /**
   * The URL behind a link.
   *
   * @throws {@link UntrustedLinkError} when it is not below the API.
   */
  resolve(link: string): string;
}

/**
 * The one rule for every link: the credential goes to the API's own origin and nowhere else.
 *
 * @param baseUrl - `https://api.bitbucket.org/2.0`; the neighbouring `/1.0` counts as the same API.
 */
export function trustedUrls(baseUrl: string, hosts: BitbucketHosts): TrustedUrls {
  const base = new URL(baseUrl);
  const root = base.pathname.replace(/\/2\.0$/, "");
  const folders = root === base.pathname ? [`${root}/`] : [`${root}/2.0/`, `${root}/1.0/`];
  const isTrusted = (url: URL) =>
    url.origin === base.origin &&
    !url.username &&
    !url.password &&
    folders.some((folder) => url.pathname.startsWith(folder));
  return {
    isTrusted,
    resolve(link) {
      let url: URL | undefined;
      try {
        url = new URL(link, `${baseUrl}/`);
      } catch {
        // An unreadable link is an untrusted one.
      }
      // Recorded answers show the API under two aliases on the web host; the credential still only goes to the API itself.
      const alias = url?.origin === new URL(hosts.web).origin && /^\/!?api(\/[12]\.0\/.*)/.exec(url.pathname);
      if (alias) url = new URL(`${root}${alias[1]}${url?.search}`, base);
      if (!url || !isTrusted(url)) throw new UntrustedLinkError(link, baseUrl);
      return url.href;
    },
  };
}
