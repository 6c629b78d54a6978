import { redactUrl } from "../errors/redact.js";
import { invalid } from "../errors/validation-error.js";
import type { BitbucketHosts } from "../hosts/bitbucket-hosts.js";
import { readHosts } from "../hosts/read-hosts.js";
import type { BitbucketLocation } from "./bitbucket-location.js";
import { readApiPath } from "./read-api-path.js";
import { readWebPath } from "./read-web-path.js";

/**
 * What a URL of Bitbucket points at: web pages, REST links, and clone URLs (https and ssh) of workspaces, projects, repositories,
 * pull requests, commits, branches, source files and pipelines.
 *
 * @param url - the URL as people paste it; query and fragment may be there.
 * @param options.hosts - the Bitbucket to recognise. Default: `BUCKETKIT_HOSTS`, else Bitbucket Cloud.
 * @throws {@link ValidationError} when the URL is not of this Bitbucket or names nothing that is known.
 * @example
 * ```ts
 * import { parseBitbucketUrl } from "@bucketkit/core";
 *
 * const location = parseBitbucketUrl("https://bitbucket.org/acme/widgets/pull-requests/7/diff");
 * export const pullRequestId = location.kind === "pullRequest" ? location.pullRequestId : undefined; // 7
 * ```
 */
export function parseBitbucketUrl(url: string, options: { readonly hosts?: BitbucketHosts } = {}): BitbucketLocation {
  const location = safeParse(url, options.hosts ?? readHosts());
  if (location) return location;
  throw invalid(
    "url",
    `must name a workspace, project, repository, pull request, commit, branch, file or pipeline of Bitbucket; ${redactUrl(String(url).slice(0, 200))} does not.`,
  );
}

function safeParse(text: string, hosts: BitbucketHosts): BitbucketLocation | undefined {
  const ssh = /^(?:ssh:\/\/)?git@([^/:\s]+)(?::\d+)?[:/]([^\s]+)$/.exec(text);
  if (ssh?.[1] && ssh[2])
    return sshHosts(hosts).includes(ssh[1].toLowerCase()) ? readWebPath(segmentsOf(ssh[2])) : undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isAt = (origin: string) => new URL(origin).origin === url.origin;
  const api = /^\/(?:!?api\/)?[12]\.0\/(.*)$/.exec(url.pathname);
  if (api && (isAt(hosts.api) || isAt(hosts.web))) return readApiPath(segmentsOf(api[1] ?? ""));
  return isAt(hosts.web) || isAt(hosts.git) ? readWebPath(segmentsOf(url.pathname), url.searchParams) : undefined;
}

/** The host of git over ssh, and the one Bitbucket offers where port 22 is closed. */
function sshHosts(hosts: BitbucketHosts): string[] {
  const { hostname } = new URL(hosts.git);
  return [hostname, `altssh.${hostname}`];
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter(Boolean).map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
