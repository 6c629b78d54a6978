import { html } from "hono/html";
import { type Frame, type Html, layout } from "./layout.js";

/** A page that says one thing and where to go on. */
export function messagePage(frame: Frame, title: string, message: string, link: string): Html {
  return layout(frame, title, html`<p>${message}</p><p><a class="button" href="${link}">Go on</a></p>`);
}
