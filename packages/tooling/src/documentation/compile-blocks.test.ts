import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../set-up/repository-root.mjs";
import type { CodeBlock } from "./code-block.js";
import { type Compilation, compileBlocks } from "./compile-blocks.js";

let root = "";

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "compile-blocks-")));
  write(
    "tsconfig.base.json",
    '{ "compilerOptions": { "strict": true, "module": "NodeNext", "noEmit": true, "target": "ES2022" } }',
  );
  write("packages/core/src/index.ts", "export function double(value: number): number { return value * 2; }\n");
  write("packages/core/node_modules/only-here/index.d.ts", "export declare const only: number;\n");
  write("packages/core/node_modules/only-here/package.json", '{ "name": "only-here", "types": "index.d.ts" }');
  mkdirSync(join(root, "node_modules"));
  symlinkSync(join(repositoryRoot, "node_modules/@types"), join(root, "node_modules/@types"));
});

afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function compile(...blocks: Partial<CodeBlock>[]): string[] {
  const compilation: Compilation = {
    root,
    directories: ["packages/core"],
    paths: new Map([["@bucketkit/core", "packages/core/src/index.ts"]]),
    tsc: [process.execPath, join(repositoryRoot, "node_modules/typescript-native/bin/tsc")],
  };
  const whole = blocks.map((block) => ({ file: "README.md", line: 10, code: "", extension: "mts" as const, ...block }));
  return compileBlocks(whole, compilation).map(({ file, line, message }) => `${file}:${line} ${message.slice(0, 6)}`);
}

describe("compileBlocks", () => {
  it("accepts a block that uses the sources of the workspace, Node, the DOM and top-level await", () => {
    const code = [
      'import { double } from "@bucketkit/core";',
      'import { join } from "node:path";',
      "const value: number = await Promise.resolve(double(2));",
      'console.log(join("a", "b"), new URL("http://localhost"), value, document.title);',
    ];
    expect(compile({ code: code.join("\n") })).toEqual([]);
  });

  it("reports an error at its line in the document", () => {
    expect(compile({ code: 'import { double } from "@bucketkit/core";\n\ndouble("2");' })).toEqual([
      "README.md:12 TS2345",
    ]);
  });

  it("reports every block by itself: what one declares, another does not know", () => {
    const blocks = [{ code: "const shared = 1;" }, { line: 20, code: "console.log(shared);" }];
    expect(compile(...blocks)).toEqual(["README.md:20 TS2304"]);
  });

  it("is strict", () => {
    expect(compile({ code: "export const length = (text) => text.length;" })).toEqual(["README.md:10 TS7006"]);
  });

  it("finds the dependencies of the package that the document belongs to, and only those", () => {
    const code = 'import { only } from "only-here";\nconsole.log(only);';
    expect(compile({ file: "packages/core/README.md", code })).toEqual([]);
    expect(compile({ file: "README.md", code })).toEqual(["README.md:10 TS2307"]);
  });

  it("reports syntax errors", () => {
    expect(compile({ code: "\nconst = 1;" })).toContain("README.md:11 TS1134");
  });

  it("throws when there is no compiler", () => {
    const compilation: Compilation = { root, directories: [], paths: new Map(), tsc: [join(root, "no-compiler")] };
    expect(() => compileBlocks([{ file: "README.md", line: 1, code: "", extension: "mts" }], compilation)).toThrow(
      "compiler failed",
    );
  });
});
