import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const core = fileURLToPath(new URL("../../../core", import.meta.url));

/** A test file of core with every module of core that it gets to. */
export interface TestFile {
  /** Below `packages/core`. */
  readonly path: string;
  /** Below `packages/core`, the test file itself among them. */
  readonly modules: readonly string[];
}

/** All test files of core. */
export function testFiles(): readonly TestFile[] {
  const files = ["src", "test"].flatMap((folder) =>
    readdirSync(join(core, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".test.ts"))
      .map((path) => join(core, folder, path)),
  );
  const below = (path: string): string => relative(core, path).replaceAll("\\", "/");
  return files.map((path) => ({ path: below(path), modules: [...reachableFrom(path)].map(below) }));
}

/** Whether a module of core can start a server. */
export function startsServer(module: string): boolean {
  return /\bcreate(Secure|Tcp|Tls)?Server\b/.test(readFileSync(join(core, module), "utf8"));
}

function reachableFrom(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(path, "utf8");
  // Modules that are imported, and those that processes are started with.
  for (const [, name = ""] of text.matchAll(/(?:from|import\(|import|new URL\()\s*"(\.?[^"]+\.[jt]s)"/g)) {
    const module = resolve(dirname(path), name.replace(/\.js$/, ".ts"));
    if (existsSync(module)) reachableFrom(module, found);
  }
  return found;
}
