import type { Repository } from "@bucketkit/core";
import { html } from "hono/html";
import { type Frame, type Html, layout } from "./layout.js";

/** The repositories of a workspace. */
export function workspacePage(frame: Frame, workspace: string, repositories: readonly Repository[]): Html {
  if (repositories.length === 0)
    return layout(frame, workspace, html`<p>There are no repositories that you may see.</p>`);
  const cards = repositories.map(({ full_name, name, description }) => {
    const path = full_name.split("/").map(encodeURIComponent).join("/");
    return html`<li><h2><a href="/repositories/${path}">${name}</a></h2><span class="subtle">${description}</span></li>`;
  });
  return layout(frame, workspace, html`<ul class="cards">${cards}</ul>`);
}
