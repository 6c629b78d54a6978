import { html } from "hono/html";
import type { OwnWorkspace } from "../bitbucket/list-workspaces.js";
import { type Frame, type Html, layout } from "./layout.js";

/** The start: sign in, or choose a workspace. */
export function homePage(frame: Frame, workspaces: readonly OwnWorkspace[]): Html {
  if (!frame.session) {
    return layout(
      frame,
      "Which pull requests are ready?",
      html`<p>See the open pull requests of your repositories, and what each of them waits for.</p>
<p><a class="button primary" href="/login">Sign in with Bitbucket</a></p>`,
    );
  }
  if (workspaces.length === 0)
    return layout(frame, "Your workspaces", html`<p>You do not belong to any workspace.</p>`);
  const cards = workspaces.map(
    ({ slug, isAdministrator }) => html`<li><h2><a href="/workspaces/${encodeURIComponent(slug)}">${slug}</a></h2>
${isAdministrator ? html`<span class="subtle">administrator</span>` : ""}</li>`,
  );
  return layout(frame, "Your workspaces", html`<ul class="cards">${cards}</ul>`);
}
