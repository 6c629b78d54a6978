import { relative } from "node:path";
import ts from "typescript";
import type { Problem } from "../problems/problem.js";

/**
 * The exports of entry files that have no docstring.
 *
 * @param root - absolute; paths in the result are relative to it.
 * @param entries - absolute paths of entry files.
 * @param options - compiler options under which the imports of the entries resolve.
 */
export function findUndocumentedExports(
  root: string,
  entries: readonly string[],
  options: ts.CompilerOptions,
): Problem[] {
  const program = ts.createProgram([...entries], options);
  const checker = program.getTypeChecker();
  const problems = new Map<string, Problem>();
  for (const entry of entries) {
    const source = program.getSourceFile(entry);
    const entryModule = source && checker.getSymbolAtLocation(source);
    const exports = entryModule ? checker.getExportsOfModule(entryModule) : [];
    if (exports.length === 0) {
      problems.set(entry, { file: relative(root, entry), message: "is an entry of its package, but exports nothing" });
      continue;
    }
    for (const exported of exports) {
      const problem = undocumented(root, checker, exported);
      if (problem) problems.set(`${problem.file}:${problem.line}`, problem);
    }
  }
  return [...problems.values()];
}

function undocumented(root: string, checker: ts.TypeChecker, exported: ts.Symbol): Problem | undefined {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  if (symbol.getDocumentationComment(checker).length > 0 || exported.getDocumentationComment(checker).length > 0)
    return undefined;
  const declaration = symbol.declarations?.[0];
  const source = declaration?.getSourceFile();
  // What a package passes on from a library is documented there.
  if (!declaration || !source || source.fileName.includes("/node_modules/")) return undefined;
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return {
    file: relative(root, source.fileName),
    line: line + 1,
    message: `the export "${exported.name}" has no docstring`,
  };
}
