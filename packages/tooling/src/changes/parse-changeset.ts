import { parse } from "yaml";

/**
 * The packages that a changeset releases.
 *
 * @param text - the content of a file in `.changeset`.
 * @returns their names; empty for a changeset that says on purpose that nothing is released.
 * @throws Error when there is no front matter.
 */
export function parseChangeset(text: string): string[] {
  const frontMatter = /^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1];
  if (frontMatter === undefined) throw new Error("A changeset begins with the packages between two lines of ---.");
  return Object.keys((parse(frontMatter) as Record<string, string> | null) ?? {});
}
