import type { Session } from "@bucketkit/oauth/routes";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { styles, tokens } from "./theme.js";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page knows. */
export interface Frame {
  /** Of the Content-Security-Policy; without it the page has neither styles of its own rules nor scripts. */
  readonly nonce: string;
  readonly session?: Session | undefined;
}

/** Follows the colours that the browser asks for. */
const followScheme = `const dark=matchMedia("(prefers-color-scheme: dark)");const set=()=>{document.documentElement.dataset.colorMode=dark.matches?"dark":"light"};set();dark.addEventListener("change",set);`;

/** The frame of every page; whatever is put into it is escaped. */
export function layout(frame: Frame, title: string, content: Html, script = ""): Html {
  const { nonce, session } = frame;
  return html`<!doctype html>
<html lang="en" data-color-mode="light" data-theme="light:light dark:dark spacing:spacing typography:typography shape:shape">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Ready to merge?</title>
<style nonce="${nonce}">${raw(tokens)}${raw(styles)}</style>
<script nonce="${nonce}">${raw(followScheme)}${raw(script)}</script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header>
<a href="/">Ready to merge?</a>
${session ? html`<form method="post" action="/logout"><span>${session.account.displayName}</span><button>Sign out</button></form>` : ""}
</header>
<main id="content">
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}
