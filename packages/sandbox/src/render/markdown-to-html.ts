import MarkdownIt, { type Token } from "markdown-it";

/** Makes HTML of Markdown. */
export interface MarkdownOptions {
  /** The URL behind a relative link; default: the link as written. */
  readonly resolveLink?: (href: string) => string;
  /** The page that `pull request #1` leads to, where there is one; default: it is no link. */
  readonly pullRequestUrl?: (id: number) => string | undefined;
}

/** What a rendering knows beside its text. */
interface Environment extends MarkdownOptions {
  /** How often each anchor was given. */
  readonly anchors: Map<string, number>;
}

const markdown = createMarkdown();

/**
 * `text` as Bitbucket shows it: CommonMark with tables, anchors at headings and links that search engines do not follow.
 * HTML in it stays text, and links with a script in their URL are none, so that the result is safe to show.
 *
 * @see https://bitbucket.org/tutorials/markdowndemo
 */
export function markdownToHtml(text: string, options: MarkdownOptions = {}): string {
  return markdown.render(text, { ...options, anchors: new Map() }).trimEnd();
}

/** What {@link markdownToHtml} hands over; the engine passes it on untyped. */
function knownTo(environment: unknown): Environment {
  return environment as Environment;
}

/** Escapes what means something between tags; quotes stay as they are there. */
function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function createMarkdown() {
  const engine = new MarkdownIt({ html: false, linkify: true });
  // Words such as README.md are no links; only what begins with a scheme.
  engine.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  engine.core.ruler.push("pull-requests", (state) => {
    const { pullRequestUrl } = knownTo(state.env);
    if (!pullRequestUrl) return;
    for (const block of state.tokens) {
      if (block.children) block.children = linkPullRequests(block.children, state.Token, pullRequestUrl);
    }
  });
  const { rules } = engine.renderer;
  rules.text = (tokens, index) => escapeText(tokens[index]?.content ?? "");
  rules.code_inline = (tokens, index) => `<code>${escapeText(tokens[index]?.content ?? "")}</code>`;
  rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? "", "");
  rules.fence = (tokens, index) => {
    const [language = ""] = (tokens[index]?.info ?? "").trim().split(/\s+/);
    return codeBlock(tokens[index]?.content ?? "", language);
  };
  rules.heading_open = (tokens, index, settings, environment, renderer) => {
    tokens[index]?.attrSet("id", anchorOf(tokens[index + 1]?.content ?? "", knownTo(environment).anchors));
    return renderer.renderToken(tokens, index, settings);
  };
  rules.link_open = (tokens, index, settings, environment, renderer) => {
    const link = tokens[index];
    const href = String(link?.attrGet("href") ?? "");
    if (/^(https?:)?\/\//i.test(href)) {
      link?.attrSet("rel", "nofollow");
      if (link?.info === "auto") link.attrSet("class", "ap-connect-link");
      else link?.attrSet("data-is-external-link", "true");
    } else if (!/^([a-z][a-z\d+.-]*:|#)/i.test(href))
      link?.attrSet("href", knownTo(environment).resolveLink?.(href) ?? href);
    return renderer.renderToken(tokens, index, settings);
  };
  return engine;
}

/** Makes links of the pull requests that are named in the text, outside of other links. */
function linkPullRequests(
  tokens: readonly Token[],
  TokenOf: new (...parts: ConstructorParameters<typeof Token>) => Token,
  urlOf: (id: number) => string | undefined,
): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    depth += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (token.type !== "text" || depth > 0) return [token];
    return token.content.split(/(\bpull request #\d{1,15}\b)/).flatMap((part, index) => {
      const text = new TokenOf("text", "", 0);
      text.content = part;
      const url = index % 2 === 1 ? urlOf(Number(part.slice(part.indexOf("#") + 1))) : undefined;
      if (url === undefined) return [text];
      const link = new TokenOf("link_open", "a", 1);
      link.attrSet("href", url);
      link.info = "auto";
      return [link, text, new TokenOf("link_close", "a", -1)];
    });
  });
}

function codeBlock(code: string, language: string): string {
  const kind = /^[\w+#.-]+$/.test(language) ? ` language-${language}` : "";
  return `<div class="codehilite${kind}"><pre><span></span>${escapeText(code)}</pre></div>\n`;
}

/** The anchor of a heading: its words, and a number where there is the same one above. */
function anchorOf(heading: string, given: Map<string, number>): string {
  const words = heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9_\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-");
  const count = given.get(words) ?? 0;
  given.set(words, count + 1);
  return `markdown-header-${words}${count === 0 ? "" : `_${count}`}`;
}
