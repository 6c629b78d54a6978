import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** How the files of a package differ from what the generator gives. */
export interface Drift {
  /** Files that are missing or have another content. */
  readonly stale: readonly string[];
  /** Generated files that nothing gives any more. */
  readonly surplus: readonly string[];
}

/** Compares the files of a package folder with what the generator gives. */
export function findDrift(files: ReadonlyMap<string, string>, root: string): Drift {
  const read = (name: string) => (existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : undefined);
  return {
    stale: [...files].filter(([name, text]) => read(name) !== text).map(([name]) => name),
    surplus: listGenerated(root).filter((name) => !files.has(name)),
  };
}

function listGenerated(root: string): string[] {
  const folder = join(root, "src/generated");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
