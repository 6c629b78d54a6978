import { describe, expect, it } from "vitest";
import { findLinkProblems } from "./find-link-problems.js";

const others: [string, string][] = [
  ["packages/core/README.md", "# Core\n\n## Errors & codes\n\n## `createClient()`\n\n## Errors & codes\n"],
  ["packages/core/src/index.ts", ""],
  ["LICENSE", ""],
];

function broken(markdown: string, file = "README.md"): string[] {
  return findLinkProblems(file, new Map([...others, [file, markdown]])).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

describe("findLinkProblems", () => {
  it.each([
    "[core](packages/core/README.md)",
    "[core](./packages/core/)",
    "[source](packages/core/src)",
    '[licence](LICENSE "MIT")',
    "![badge](https://example.com/x.svg)",
    "[mail](mailto:a@example.com)",
    "[up](#title)\n# Title",
    "[errors](packages/core/README.md#errors--codes)",
    "[errors](packages/core/README.md#errors--codes-1)",
    "[client](packages/core/README.md#createclient)",
    "[licence][l]\n\n[l]: LICENSE",
    '<a href="LICENSE">x</a>',
  ])("accepts %j", (markdown) => {
    expect(broken(markdown)).toEqual([]);
  });

  it.each([
    ["[x](missing.md)", "no such file"],
    ["[x](packages/core/READ)", "no such file"],
    ["![x](missing.png)", "no such file"],
    ["[![x](https://example.com/a.svg)](missing.md)", "no such file"],
    ["[x][l]\n\n[l]: missing.md", "no such file"],
    ['<img alt="" src="missing.png">', "no such file"],
    ["[x](../outside.md)", "leaves the repository"],
    ["[x](/LICENSE)", "relative to this file"],
    ["[x](#nowhere)", "no such heading"],
    ["[x](packages/core/README.md#errors)", "no such heading"],
  ])("finds %j", (markdown, reason) => {
    expect(broken(markdown)).toEqual([expect.stringContaining(reason)]);
  });

  it("looks from the folder of the file", () => {
    expect(broken("[x](../../LICENSE)", "apps/docs/index.md")).toEqual([]);
    expect(broken("[x](LICENSE)", "apps/docs/index.md")).toHaveLength(1);
  });

  it("does not read links in code", () => {
    expect(broken("`[x](missing.md)`\n\n```md\n[x](missing.md)\n```\n")).toEqual([]);
  });

  it("names the line", () => {
    expect(broken("\n\n[x](missing.md)")).toEqual([expect.stringMatching(/^3: /)]);
  });
});
