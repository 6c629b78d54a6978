import type { SchemaNames } from "../facts/read-overlays.js";

/** TypeScript names of schemas: `pullrequest_comment` becomes `PullRequestComment`. */
export type TypeName = (schemaName: string) => string;

export function createTypeName({ words, typescript }: SchemaNames): TypeName {
  const capitalised = (word: string) => words[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
  return (schemaName) => typescript[schemaName] ?? schemaName.split("_").map(capitalised).join("");
}
