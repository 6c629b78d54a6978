import ts from "typescript";

/** One import in a source file: static, dynamic, of types, or `export ... from`. */
export interface Import {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** The imports of a source text, found by the scanner of TypeScript: comments and strings are not mistaken for imports. */
export function readImports(text: string): Import[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: text.slice(0, pos).split("\n").length,
  }));
}
