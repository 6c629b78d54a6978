import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { describe, expect, inject, it } from "vitest";
import { publicEntries } from "./public-entries.js";

const run = promisify(execFile);
const consumer = inject("consumer");
const entries = publicEntries(inject("tarballs"));
const codeEntries = entries.filter(({ kind }) => kind === "code");
const jsonEntries = entries.filter(({ kind }) => kind === "json");

async function evaluate(inputType: "module" | "commonjs", expression: string): Promise<unknown> {
  const parameters = [
    `--input-type=${inputType}`,
    "--no-warnings",
    "--eval",
    `console.log(JSON.stringify(${expression}))`,
  ];
  const { stdout } = await run(process.execPath, parameters, { cwd: consumer, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/** What the declarations of an entry promise: all names, and those of them that have a value. */
function declaredNames(packageName: string, types: string): { all: string[]; values: string[] } {
  const file = join(consumer, "node_modules", packageName, types);
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    skipLibCheck: true,
  };
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const entry = source && checker.getSymbolAtLocation(source);
  const symbols = entry ? checker.getExportsOfModule(entry) : [];
  const hasValue = (symbol: ts.Symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const typeOnly = symbol.declarations?.some((declaration) => ts.isTypeOnlyImportOrExportDeclaration(declaration));
    return !typeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
  };
  return { all: symbols.map(({ name }) => name), values: symbols.filter(hasValue).map(({ name }) => name) };
}

describe("entries with code", () => {
  it("are there", () => {
    expect(codeEntries.map(({ specifier }) => specifier)).toEqual(
      expect.arrayContaining(["@bucketkit/core", "@bucketkit/core/operations"]),
    );
  });

  it.each(codeEntries)(
    "import $specifier gives exactly what its declarations promise",
    async ({ specifier, packageName, types }) => {
      const imported = (await evaluate("module", `Object.keys(await import("${specifier}"))`)) as string[];
      const { all, values } = declaredNames(packageName, types);
      expect(all).not.toEqual([]);
      expect(imported.toSorted()).toEqual(values.toSorted());
    },
  );

  it("have values where users expect functions", async () => {
    for (const specifier of ["@bucketkit/core", "@bucketkit/core/operations", "@bucketkit/sandbox"]) {
      expect(await evaluate("module", `Object.keys(await import("${specifier}"))`)).not.toEqual([]);
    }
  });

  it.each(codeEntries)("require $specifier gives the same names to CommonJS", async ({ specifier }) => {
    const imported = (await evaluate("module", `Object.keys(await import("${specifier}"))`)) as string[];
    const required = (await evaluate("commonjs", `Object.keys(require("${specifier}"))`)) as string[];
    expect(required.filter((name) => name !== "__esModule").toSorted()).toEqual(imported.toSorted());
  });
});

describe("entries with data", () => {
  it.each(jsonEntries)("$specifier is the same for import and require", async ({ specifier }) => {
    const imported = await evaluate("module", `(await import("${specifier}", { with: { type: "json" } })).default`);
    expect(Object.keys(imported as object)).not.toEqual([]);
    expect(await evaluate("commonjs", `require("${specifier}")`)).toEqual(imported);
  });
});

describe("what is not an entry", () => {
  it("stays inside the package", async () => {
    await expect(evaluate("module", 'await import("@bucketkit/core/dist/index.js")')).rejects.toThrow(
      "ERR_PACKAGE_PATH_NOT_EXPORTED",
    );
  });
});
