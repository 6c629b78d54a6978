import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFences, withoutFences } from "./read-fences.js";

describe("readFences", () => {
  it("reads the info, the code and the line of its first line", () => {
    expect(readFences("# Title\n\n```ts nocheck\nconst a = 1;\n\nconst b = 2;\n```\ntext\n~~~sh\nls\n~~~\n")).toEqual([
      { info: "ts nocheck", line: 4, code: "const a = 1;\n\nconst b = 2;" },
      { info: "sh", line: 10, code: "ls" },
    ]);
  });

  it("takes the indent of a list away and keeps that of the code", () => {
    expect(readFences("- item\n\n  ```ts\n  if (a) {\n    b();\n  }\n  ```\n")).toMatchObject([
      { code: "if (a) {\n  b();\n}" },
    ]);
  });

  it("keeps shorter fences inside a longer one as code", () => {
    expect(readFences("````md\n```ts\ncode\n```\n````\n")).toEqual([{ info: "md", line: 2, code: "```ts\ncode\n```" }]);
  });

  it("reads a block that is never closed to the end", () => {
    expect(readFences("```ts\ncode\nmore")).toMatchObject([{ code: "code\nmore" }]);
  });

  it("does not take inline code for a fence", () => {
    expect(readFences("```ts``` is a fence\n`ts`\n")).toEqual([]);
  });

  it("finds each block at its line, whatever stands around it", () => {
    const prose = fc.array(fc.constantFrom("text", "", "- item", "# heading", "`inline`"), { maxLength: 5 });
    const code = fc.array(fc.constantFrom("const a = 1;", "", "  indented();", "// comment"), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, code), { maxLength: 5 }), (sections) => {
        const lines = sections.flatMap(([before, block]) => [...before, "```ts", ...block, "```"]);
        const fences = readFences(lines.join("\n"));
        expect(fences.map((fence) => fence.code)).toEqual(sections.map(([, block]) => block.join("\n")));
        for (const fence of fences) expect(lines[fence.line - 1]).toBe(fence.code.split("\n")[0]);
      }),
    );
  });
});

describe("withoutFences", () => {
  it("empties the code and keeps the number of lines", () => {
    expect(withoutFences("a\n```ts\ncode\n```\nb")).toBe("a\n```ts\n\n```\nb");
  });
});
