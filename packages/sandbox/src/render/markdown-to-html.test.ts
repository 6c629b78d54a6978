import { describe, expect, it } from "vitest";
import { markdownToHtml } from "./markdown-to-html.js";

describe("markdownToHtml", () => {
  it("gives headings the anchors that links on Bitbucket use, counted where two are the same", () => {
    expect(markdownToHtml("# 1. Set *up* it\n\n## Usage\n\n## Usage\n")).toBe(
      '<h1 id="markdown-header-1-set-up-it">1. Set <em>up</em> it</h1>\n' +
        '<h2 id="markdown-header-usage">Usage</h2>\n<h2 id="markdown-header-usage_1">Usage</h2>',
    );
  });

  it("tells links in the text from links with a title, and follows neither", () => {
    expect(markdownToHtml("https://example.com/a?b=1")).toBe(
      '<p><a href="https://example.com/a?b=1" rel="nofollow" class="ap-connect-link">https://example.com/a?b=1</a></p>',
    );
    expect(markdownToHtml('[Danger](https://danger.systems/ "by")')).toBe(
      '<p><a href="https://danger.systems/" title="by" rel="nofollow" data-is-external-link="true">Danger</a></p>',
    );
    expect(markdownToHtml("README.md and a@example.com")).toBe("<p>README.md and a@example.com</p>");
  });

  it("resolves relative links only", () => {
    const resolveLink = (href: string): string => `/base/${href}`;
    expect(markdownToHtml("[a](b.md) [c](#d) [e](mailto:f@example.com)", { resolveLink })).toBe(
      '<p><a href="/base/b.md">a</a> <a href="#d">c</a> <a href="mailto:f@example.com">e</a></p>',
    );
  });

  it("links the pull requests that there are, and none in other links or code", () => {
    const pullRequestUrl = (id: number) => (id === 1 ? "https://bitbucket.org/a/b/pull-requests/1/x" : undefined);
    const link = '<a href="https://bitbucket.org/a/b/pull-requests/1/x" rel="nofollow" class="ap-connect-link">';
    expect(markdownToHtml("Merged in x (pull request #1)", { pullRequestUrl })).toBe(
      `<p>Merged in x (${link}pull request #1</a>)</p>`,
    );
    const others = "pull request #2, `pull request #1`, pull request #10";
    expect(markdownToHtml(others, { pullRequestUrl })).not.toContain("<a");
    expect(markdownToHtml("[pull request #1](https://x.test)", { pullRequestUrl })).not.toContain("bitbucket.org");
    expect(markdownToHtml("pull request #1")).toBe("<p>pull request #1</p>");
  });

  it("has tables and code as Bitbucket writes them, and quotes as they are", () => {
    expect(markdownToHtml('| a | b |\n|---|---|\n| "c" | `<d>` |\n')).toBe(
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>"c"</td>\n<td><code>&lt;d&gt;</code></td>\n</tr>\n</tbody>\n</table>',
    );
    expect(markdownToHtml("```ts\nlet a = 1 < 2;\n```")).toBe(
      '<div class="codehilite language-ts"><pre><span></span>let a = 1 &lt; 2;\n</pre></div>',
    );
    expect(markdownToHtml('```"><b>\nx\n```')).toBe('<div class="codehilite"><pre><span></span>x\n</pre></div>');
  });

  it.each([
    ["HTML", "<img src=x onerror=alert(1)>"],
    ["a script behind a link", "[a](javascript:alert(1))"],
    ["a script behind an encoded link", "[a](&#106;avascript:alert(1))"],
    ["a script in an image", "![a](javascript:alert(1))"],
    ["quotes that would leave an attribute", '[a](/b"onmouseover="alert(1))'],
    ["a page in a link", "<data:text/html;base64,AAAA>"],
  ])("lets nothing through that a browser would run: %s", (_what, text) => {
    expect(markdownToHtml(text)).not.toMatch(/<(?!\/?(p|a)\b)|(href|src)="(?!\/b%22)|"\s*onmouseover/i);
  });
});
