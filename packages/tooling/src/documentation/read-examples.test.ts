import { describe, expect, it } from "vitest";
import { readExamples } from "./read-examples.js";

const source = `
/** One line. */
export const first = 1;

/**
 * What you get.
 *
 * @param options.x - something
 * @example
 * \`\`\`ts
 * @decorated
 * class Thing {}
 * \`\`\`
 * @example With a title
 * \`\`\`ts
 * second();
 * \`\`\`
 * @see https://example.com
 * \`\`\`ts
 * notAnExample();
 * \`\`\`
 */
export function documented(): void {
  const text = \`/** @example
  \`;
}

export interface Options {
  /**
   * A field.
   * @example
   * \`\`\`ts
   * field();
   * \`\`\`
   */
  readonly field: string;
}
`;

describe("readExamples", () => {
  const { fences, problems } = readExamples("a.ts", source);

  it("reads the blocks of all examples, of members as well, and of nothing else", () => {
    expect(fences.map(({ code }) => code)).toEqual(["@decorated\nclass Thing {}", "second();", "field();"]);
    expect(problems).toEqual([]);
  });

  it("gives the line of the code in the source", () => {
    const lines = source.split("\n");
    for (const { line, code } of fences) expect(lines[line - 1]?.replace(/^\s*\* /, "")).toBe(code.split("\n")[0]);
  });

  it("wants a fenced block in every example", () => {
    expect(readExamples("a.ts", "/**\n * Text.\n * @example documented();\n */\nexport const a = 1;")).toMatchObject({
      fences: [],
      problems: [{ file: "a.ts", line: 3 }],
    });
  });
});
