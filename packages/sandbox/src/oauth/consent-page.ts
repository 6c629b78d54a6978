import { html } from "hono/html";
import type { UserRecord } from "../state/entities.js";
import type { AuthorizationRequest } from "./authorization-request.js";
import { scopeInWords } from "./scope-words.js";

type Html = ReturnType<typeof html>;

/** Names of Atlassian's design tokens with their values, so that the page needs nothing from elsewhere. */
const style = html`
:root{color-scheme:light dark;--ds-text:#292a2e;--ds-text-subtle:#505258;--ds-surface:#fff;--ds-surface-sunken:#f8f8f8;--ds-border:#0b120e24;
--ds-background-brand-bold:#1868db;--ds-text-inverse:#fff;--ds-background-neutral:#0515240f;--ds-border-focused:#4688ec}
@media (prefers-color-scheme:dark){:root{--ds-text:#cecfd2;--ds-text-subtle:#a9abaf;--ds-surface:#1f1f21;--ds-surface-sunken:#18191a;
--ds-border:#e3e4f21f;--ds-background-brand-bold:#669df1;--ds-text-inverse:#1f1f21;--ds-background-neutral:#ced0d314;--ds-border-focused:#8fb8f6}}
body{margin:0;background:var(--ds-surface-sunken);color:var(--ds-text);font:14px/20px ui-sans-serif,system-ui,sans-serif}
main{box-sizing:border-box;max-width:480px;margin:48px auto;padding:32px;background:var(--ds-surface);border:1px solid var(--ds-border);border-radius:8px}
h1{font-size:20px;line-height:24px;margin:0 0 16px}p{margin:0 0 16px;overflow-wrap:anywhere}ul{margin:0 0 24px;padding-left:20px}li{margin:4px 0}
.subtle,code{color:var(--ds-text-subtle)}label{display:block;font-weight:600;margin-bottom:4px}
select{box-sizing:border-box;width:100%;padding:8px;margin-bottom:24px;font:inherit;color:inherit;background:var(--ds-surface);border:1px solid var(--ds-text-subtle);border-radius:3px}
button{font:inherit;font-weight:500;padding:8px 16px;margin-right:8px;border:0;border-radius:3px;color:var(--ds-text);background:var(--ds-background-neutral);cursor:pointer}
button.primary{color:var(--ds-text-inverse);background:var(--ds-background-brand-bold)}
:focus-visible{outline:2px solid var(--ds-border-focused);outline-offset:2px}`;

function page(title: string, nonce: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Bitbucket sandbox</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
}

/** The page that asks somebody to allow a consumer what it wants, and who they are. */
export function consentPage(
  request: AuthorizationRequest,
  parts: { readonly users: readonly UserRecord[]; readonly ticket: string; readonly nonce: string },
): Html {
  const { consumer, scopes, target } = request;
  return page(
    `Confirm access to your account`,
    parts.nonce,
    html`<p><strong>${consumer.name}</strong> is asking to:</p>
<ul>
${scopes.map((scope) => html`<li>${scopeInWords(scope)} <code>${scope}</code></li>`)}
</ul>
${consumer.description === "" ? "" : html`<p>${consumer.description}</p>`}
<p class="subtle">You will be sent to ${target.host === "" ? target.protocol : target.host}.</p>
<form method="post" action="/site/oauth2/authorize">
<input type="hidden" name="ticket" value="${parts.ticket}">
<label for="user">Sign in as</label>
<select id="user" name="user">
${parts.users.map((user) => html`<option value="${user.uuid}">${user.displayName} (${user.nickname})</option>`)}
</select>
<button class="primary" name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  );
}

/** The page for a request that cannot be answered to the client. */
export function misconfiguredPage(title: string, nonce: string): Html {
  return page(title, nonce, html`<p>This integration is misconfigured. Contact the vendor for assistance.</p>`);
}

/** The page for an answer that comes too late, twice, or from another browser. */
export function expiredPage(nonce: string): Html {
  return page("This page has expired", nonce, html`<p>Go back to the integration and begin again.</p>`);
}
