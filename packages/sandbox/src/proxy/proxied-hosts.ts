import type { SandboxHosts } from "../state/hosts.js";

/** The hosts of Bitbucket Cloud, as everything that goes through the proxy names them. */
export const cloudHosts: SandboxHosts = {
  api: "https://api.bitbucket.org",
  web: "https://bitbucket.org",
  git: "https://bitbucket.org",
  media: "https://api.media.atlassian.com",
  avatars: "https://bytebucket.org",
  oidcIssuer: "https://api.bitbucket.org/2.0",
  forgeJwks: "https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json",
};

/** Hosts that the sandbox answers for. */
const answered: ReadonlySet<string> = new Set([
  "bitbucket.org",
  "api.bitbucket.org",
  "bytebucket.org",
  "api.media.atlassian.com",
]);

/** Where the proxy sends a connection: into the sandbox, on to a host that was allowed, or nowhere. */
export type Destination =
  | { readonly kind: "sandbox"; readonly isSecure: boolean }
  | { readonly kind: "tunnel"; readonly host: string; readonly port: number }
  | { readonly kind: "refused" };

/** Decides about `host:port`. Bitbucket's own hosts can never be allowed through. */
export function destinationOf(authority: string, allowedHosts: ReadonlySet<string>): Destination {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+):(\d{1,5})$/i.exec(authority);
  if (!match) return { kind: "refused" };
  // A trailing dot names the same host.
  const host = (match[1] ?? "").toLowerCase().replace(/\.$/, "");
  const port = Number(match[2]);
  if (answered.has(host) && (port === 443 || port === 80)) return { kind: "sandbox", isSecure: port === 443 };
  if (isOfBitbucket(host) || !allowedHosts.has(host) || port === 0 || port > 65_535) return { kind: "refused" };
  return { kind: "tunnel", host: host.replace(/^\[|\]$/g, ""), port };
}

/** Whether a host is one of Bitbucket's, which must never be reached from inside the sandbox. */
export function isOfBitbucket(host: string): boolean {
  return /(^|\.)(bitbucket\.org|bytebucket\.org|bitbucket\.io|api\.media\.atlassian\.com)$/.test(
    host.toLowerCase().replace(/\.$/, ""),
  );
}
