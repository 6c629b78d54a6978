import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePath } from "./links.js";
import { renderText } from "./rendered-text.js";

describe("renderText", () => {
  it("makes paragraphs and keeps the raw text", () => {
    expect(renderText("One\r\n\r\nTwo\nmore\n")).toEqual({
      type: "rendered",
      raw: "One\r\n\r\nTwo\nmore\n",
      markup: "markdown",
      html: "<p>One</p>\n<p>Two\nmore</p>",
    });
    expect(renderText("").html).toBe("");
  });

  it("lets no HTML of the text through", () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        expect(renderText(raw).html).not.toMatch(/<(script|img|iframe|style|svg)|javascript:/i);
      }),
    );
    expect(renderText('<script>"&').html).toBe('<p>&lt;script&gt;"&amp;</p>');
  });
});

describe("encodePath", () => {
  it("keeps slashes, encodes braces and carriage returns, and decodes to what it was", () => {
    expect(encodePath("{a}/b c@1.0:\r")).toBe("%7Ba%7D/b%20c@1.0:%0D");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeURIComponent(encodePath(text))).toBe(text);
        expect(encodePath(text)).not.toMatch(/[?#\s{}"<>]/);
      }),
    );
  });
});
