import type { SandboxHosts } from "../state/hosts.js";

/** One hyperlink as Bitbucket writes it. */
export interface Link {
  readonly href: string;
}

/** A URL below the REST base; every `path` part is encoded, slashes inside a part are kept. */
export function apiLink(hosts: SandboxHosts, ...path: readonly string[]): Link {
  return { href: `${hosts.api}/2.0/${path.map(encodePath).join("/")}` };
}

/** A URL of a web page; every `path` part is encoded, slashes inside a part are kept. */
export function webLink(hosts: SandboxHosts, ...path: readonly string[]): Link {
  return { href: `${hosts.web}/${path.map(encodePath).join("/")}` };
}

/** The same link with more text behind it, such as a query. */
export function withSuffix(link: Link, suffix: string): Link {
  return { href: link.href + suffix };
}

/** Text for a URL path: braces and everything unsafe encoded, slashes and the signs Bitbucket leaves alone kept. */
export function encodePath(text: string): string {
  if (/^[\w.~/-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(/%(2F|40|3A|24|2C|3B|3D|26)/g, (encoded) => decodeURIComponent(encoded));
}
