import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnTo } from "./return-to.js";

const origins = ["https://app.example", "http://127.0.0.1:3000", "https://app.example:8443"];

/** Texts made of what parsers of URLs stumble over. */
const hostile = fc
  .array(
    fc.constantFrom(
      ..."/\\.:@?#%&=;~ \t\n\r\u0000\u2028".split(""),
      "//",
      "/\\",
      "..",
      "%2f",
      "%5c",
      "%2e",
      "evil.example",
      "https:",
      "javascript:",
      "data:",
      "user@",
      "[::1]",
      "a",
      "\u3002",
      "\uff0f",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("safeReturnTo", () => {
  it.each([
    ["/", "/"],
    ["/pulls?state=OPEN&q=a%20b#top", "/pulls?state=OPEN&q=a%20b#top"],
    ["/a/../b", "/b"],
    ["/a//b", "/a//b"],
    ["/?next=https://evil.example", "/?next=https://evil.example"],
    ["/@evil.example", "/@evil.example"],
  ])("keeps %j as %j", (path, kept) => {
    expect(safeReturnTo(path)).toBe(kept);
  });

  it.each([
    "",
    "pulls",
    "//evil.example",
    "///evil.example",
    "//return-to.invalid/pulls",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example",
    "https:evil.example",
    "http:/evil.example",
    "javascript:alert(1)",
    "user@evil.example",
    "/\u0000",
    "/\u{ff0f}evil.example",
    `/${"a".repeat(2048)}`,
    undefined,
    null,
    7,
    ["/a"],
    { toString: () => "/a" },
  ])("refuses %j", (value) => {
    expect(safeReturnTo(value)).toBeUndefined();
  });

  it("never leads to another origin, however a browser resolves it", () => {
    let kept = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
          fc.string(),
          fc.webUrl(),
          fc.webPath(),
        ),
        fc.constantFrom(...origins),
        fc.constantFrom("/auth/callback", "/", "/deep/er/"),
        (text, origin, page) => {
          const path = safeReturnTo(text);
          if (path === undefined) return;
          kept += 1;
          const target = new URL(path, `${origin}${page}`);
          expect(target.origin).toBe(origin);
          expect(target.pathname + target.search + target.hash).toBe(path);
          expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
          expect(safeReturnTo(path)).toBe(path);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(kept).toBeGreaterThan(500);
  });

  it("keeps every path that has nothing to it", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const text = `${path || "/"}?${query}`;
        fc.pre(!text.startsWith("//"));
        const url = new URL(text, "https://app.example");
        fc.pre(!url.pathname.startsWith("//"));
        expect(safeReturnTo(text)).toBe(url.pathname + url.search);
      }),
      { numRuns: 2_000 },
    );
  });
});
