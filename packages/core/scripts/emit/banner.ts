/** First line of every generated file. */
export const banner = "// DO NOT EDIT: written by scripts/generate.ts from spec/facts.json and spec/overlay.\n";
