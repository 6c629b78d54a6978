/**
 * Path and query as sent; an absolute form, as proxies get it, loses its origin, and what does not belong into a URL (braces,
 * quotes) comes percent-encoded, so that links made of it are good ones.
 */
export function requestTarget(url: string): string {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  return target.replace(
    /[^\w.~!$&'()*+,;=:@%/?#[\]-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
