import { builtinModules } from "node:module";
import { posix } from "node:path";
import type { Problem } from "../problems/problem.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";
import { isDevelopmentCode } from "../workspace/source-file.js";
import { whyNotImportInCore } from "./judge-core-stages.js";
import { whyNotImport } from "./judge-layers.js";
import { readImports } from "./read-imports.js";

/** A source file of a package. */
export interface SourceFile {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly text: string;
}

const coreSource = "packages/core/src/";

/** Core's own tests run on the sandbox as well, and what they share among them is in no package. */
const suiteOfCore = { from: "packages/sandbox/test/core-suite/", to: "packages/core/test/" };

/** The imports and the dependencies in package.json that break the table of layers. */
export function findLayerProblems(packages: readonly WorkspacePackage[], sources: readonly SourceFile[]): Problem[] {
  return [
    ...packages.flatMap((owner) => manifestProblems(packages, owner)),
    ...sources.flatMap((source) => sourceProblems(packages, source)),
  ];
}

function manifestProblems(packages: readonly WorkspacePackage[], { directory, manifest }: WorkspacePackage): Problem[] {
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifest;
  const problemsOf = (names: Readonly<Record<string, string>>, forDevelopment: boolean) =>
    Object.keys(names).flatMap((name) => {
      const used = packages.find((candidate) => candidate.manifest.name === name);
      const reason = used && whyNotImport(directory, used.directory, forDevelopment);
      return reason ? [{ file: `${directory}/package.json`, message: `must not depend on ${name}: ${reason}` }] : [];
    });
  return [
    ...problemsOf({ ...dependencies, ...peerDependencies, ...optionalDependencies }, false),
    ...problemsOf(devDependencies ?? {}, true),
  ];
}

function sourceProblems(packages: readonly WorkspacePackage[], { file, text }: SourceFile): Problem[] {
  const owner = packages.find(({ directory }) => file.startsWith(`${directory}/`));
  if (!owner) return [];
  return readImports(text).flatMap(({ specifier, line }) => {
    const reason = whyNotSpecifier(packages, owner, file, specifier);
    return reason ? [{ file, line, message: `must not import "${specifier}": ${reason}` }] : [];
  });
}

function whyNotSpecifier(
  packages: readonly WorkspacePackage[],
  owner: WorkspacePackage,
  file: string,
  specifier: string,
): string | undefined {
  const development = isDevelopmentCode(file);
  if (specifier.startsWith(".")) {
    const target = posix.join(posix.dirname(file), specifier);
    if (file.startsWith(suiteOfCore.from) && target.startsWith(suiteOfCore.to)) return undefined;
    if (!target.startsWith(`${owner.directory}/`)) return "a path must not leave the package; import by package name";
    if (!file.startsWith(coreSource) || development) return undefined;
    return whyNotImportInCore(file.slice(coreSource.length), specifier);
  }
  if (file.startsWith(coreSource) && !development && isBuiltin(specifier) && !isNodeEntry(file)) {
    return "core runs in browsers and edge runtimes; modules of Node belong into a /node entry";
  }
  const used = packages.find(
    ({ manifest }) => specifier === manifest.name || specifier.startsWith(`${manifest.name}/`),
  );
  return used && whyNotImport(owner.directory, used.directory, development);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

function isNodeEntry(file: string): boolean {
  return file.includes("/node/") || file.endsWith("/node.ts");
}
