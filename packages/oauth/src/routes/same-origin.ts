/**
 * Whether a request that changes something was sent by the app's own pages, by what browsers say about it.
 *
 * Browsers send `Sec-Fetch-Site`, older ones `Origin` with every POST; a request with neither comes from no browser and has no cookie to abuse.
 *
 * @param headers - of the request.
 * @param origin - of the app as browsers see it, such as `https://app.example`.
 * @see https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function isSameOrigin(headers: { get(name: string): string | null }, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  const sender = headers.get("origin");
  // A page with `Referrer-Policy: no-referrer` sends `Origin: null` even to itself.
  if (sender === "null" && site === "same-origin") return true;
  if (sender !== null) return sender === origin;
  return site === null || site === "same-origin" || site === "none";
}
