import { html } from "hono/html";
import type { SomeRepositories } from "../bitbucket/list-repositories.js";
import { type Frame, type Html, layout } from "./layout.js";

/** The repositories of a workspace, and a field to find one by its name. */
export function workspacePage(frame: Frame, workspace: string, name: string, found: SomeRepositories): Html {
  const cards = found.repositories.map(({ full_name, name, description }) => {
    const path = full_name.split("/").map(encodeURIComponent).join("/");
    return html`<li><h2><a href="/repositories/${path}">${name}</a></h2><span class="subtle">${description}</span></li>`;
  });
  const list =
    cards.length === 0
      ? html`<p>There are no ${name ? "such " : ""}repositories that you may see.</p>`
      : html`<ul class="cards">${cards}</ul>`;
  return layout(
    frame,
    workspace,
    html`<form role="search"><label>Name contains <input name="name" value="${name}"></label> <button>Search</button></form>
${list}
${found.hasMore ? html`<p class="subtle">These ${cards.length} have changed last. There are more.</p>` : ""}`,
  );
}
