import { randomBytes } from "node:crypto";
import type { html } from "hono/html";

/** A page that is given the nonce of its style. */
export type Page = (nonce: string) => ReturnType<typeof html>;

/**
 * A page that runs no script, loads nothing, and cannot be put into a frame.
 *
 * @param more.formTarget - where the answer to its form leads; browsers hold redirects after a form to the policy as well.
 */
export async function showPage(
  page: Page,
  status: number,
  more: { readonly cookies?: Headers; readonly formTarget?: URL } = {},
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64url");
  const { formTarget } = more;
  const leadsTo = formTarget && (formTarget.origin === "null" ? formTarget.protocol : formTarget.origin);
  const headers = new Headers({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      `form-action 'self'${leadsTo ? ` ${leadsTo}` : ""}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  for (const cookie of more.cookies?.getSetCookie() ?? []) headers.append("Set-Cookie", cookie);
  return new Response(String(await page(nonce)), { status, headers });
}
