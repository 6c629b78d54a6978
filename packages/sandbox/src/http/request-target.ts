/** Path and query as sent; an absolute form, as proxies get it, loses its origin. */
export function requestTarget(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
}
