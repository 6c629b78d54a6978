import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../problems/problem.js";
import type { CodeBlock } from "./code-block.js";
import { parseDiagnostics } from "./parse-diagnostics.js";

/** Where the blocks of a package are written: inside it, so that they find the dependencies of the package. */
const folder = "node_modules/.cache/bucketkit/documentation";

/** What {@link compileBlocks} needs to know about the repository. */
export interface Compilation {
  /** Absolute path of the repository. */
  readonly root: string;
  /** Folders of the packages, relative to the root. */
  readonly directories: readonly string[];
  /** Import names with the source file of each, relative to the root. */
  readonly paths: ReadonlyMap<string, string>;
  /** The command that compiles, with its first parameters. */
  readonly tsc: readonly [string, ...string[]];
}

/**
 * Type-checks every block as a module of its own, against the sources of the workspace, with the strict options of the repository.
 *
 * @returns one problem per error, at the line of the documentation.
 * @throws Error when the compiler fails without naming an error in a file.
 */
export function compileBlocks(blocks: readonly CodeBlock[], compilation: Compilation): Problem[] {
  if (blocks.length === 0) return [];
  const { root, directories, paths, tsc } = compilation;
  for (const directory of ["", ...directories]) rmSync(join(root, directory, folder), { recursive: true, force: true });
  const written = new Map<string, CodeBlock>();
  for (const block of blocks) {
    const owner = directories.find((directory) => block.file.startsWith(`${directory}/`)) ?? "";
    const name = `${block.file.replace(/[^a-zA-Z0-9]+/g, "-")}-${block.line}.${block.extension}`;
    const path = join(root, owner, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    // The export makes a module of a block without imports; at the end it moves no line.
    writeFileSync(path, `${block.code}\nexport {};\n`);
    written.set(resolve(path), block);
  }
  const project = join(root, folder, "tsconfig.json");
  mkdirSync(dirname(project), { recursive: true });
  writeFileSync(project, JSON.stringify(projectFile(root, [...written.keys()], paths), null, 2));
  const [command, ...parameters] = tsc;
  const result = spawnSync(command, [...parameters, "-p", project, "--pretty", "false"], {
    cwd: root,
    encoding: "utf8",
  });
  const diagnostics = parseDiagnostics(result.stdout ?? "", root);
  if (result.status !== 0 && diagnostics.length === 0) {
    throw new Error(`The compiler failed: ${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`);
  }
  // Errors in sources are those of the typecheck task, which compiles each package with its own options.
  return diagnostics.flatMap(({ file, line, message }) => {
    const block = written.get(file);
    return block ? [{ file: block.file, line: block.line + line - 1, message }] : [];
  });
}

function projectFile(root: string, files: readonly string[], paths: ReadonlyMap<string, string>): object {
  return {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
      jsx: "react-jsx",
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      // A block shows one thing, and often declares a constant for the reader only.
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: Object.fromEntries([...paths].map(([name, path]) => [name, [join(root, path)]])),
    },
    files,
  };
}
