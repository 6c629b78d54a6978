import { type MarkdownOptions, markdownToHtml } from "./markdown-to-html.js";

/** Text with its rendering, as Bitbucket embeds it. */
export interface RenderedText {
  readonly type: "rendered";
  readonly raw: string;
  readonly markup: "markdown";
  readonly html: string;
}

/** `raw` with the HTML of its Markdown. */
export function renderText(raw: string, options?: MarkdownOptions): RenderedText {
  return { type: "rendered", raw, markup: "markdown", html: markdownToHtml(raw, options) };
}
