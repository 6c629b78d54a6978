/** Text with its rendering, as Bitbucket embeds it. */
export interface RenderedText {
  readonly type: "rendered";
  readonly raw: string;
  readonly markup: "markdown";
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `raw` with the HTML of its paragraphs. Markdown inside a paragraph stays as written: nothing reads it here. */
export function renderText(raw: string): RenderedText {
  const paragraphs = raw
    .replace(/\r\n/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const html = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n");
  return { type: "rendered", raw, markup: "markdown", html };
}

/** `text` with the signs that mean something in HTML written as entities. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
