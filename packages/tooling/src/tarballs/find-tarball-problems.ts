import { type ExportTarget, type Manifest, sourceCondition } from "../workspace/manifest.js";

const required = ["package.json", "README.md", "LICENSE"];

/** What only the workspace needs: sources, tests, configuration, caches. Maps would point at sources that are not there. */
const unwanted =
  /^(?:src|test|scripts)\/|\.test\.|\.map$|\.tsbuildinfo$|(?:^|\/)(?:tsconfig[^/]*\.json|tsup\.config\.ts|vitest\.config\.ts)$/;

/**
 * What is wrong with the content of a tarball, as sentences.
 *
 * @param manifest - the package.json inside.
 * @param files - the paths inside, relative to the package.
 */
export function findTarballProblems(manifest: Manifest, files: readonly string[]): string[] {
  const inside = new Set(files);
  return [
    ...required.filter((file) => !inside.has(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => unwanted.test(file)).map((file) => `${file} does not belong into it`),
    ...entryProblems(manifest, inside),
    ...Object.values(manifest.bin ?? {}).flatMap((path) => missing(path, inside)),
    ...versionProblems(manifest),
  ];
}

function entryProblems({ exports = {} }: Manifest, inside: ReadonlySet<string>): string[] {
  return Object.entries(exports).flatMap(([entry, target]) => {
    const paths = targetsOf(target);
    const problems = paths.flatMap(({ path }) => missing(path, inside));
    if (paths.some(({ conditions }) => conditions.includes(sourceCondition)))
      problems.push(`exports["${entry}"] has the source condition`);
    const isData = paths.every(({ path }) => path.endsWith(".json") || path.endsWith(".css"));
    if (!isData && !paths.some(({ conditions }) => conditions.includes("types")))
      problems.push(`exports["${entry}"] has no types`);
    return problems;
  });
}

function targetsOf(
  target: ExportTarget,
  conditions: readonly string[] = [],
): { path: string; conditions: readonly string[] }[] {
  if (typeof target === "string") return [{ path: target, conditions }];
  return Object.entries(target).flatMap(([condition, inner]) => targetsOf(inner, [...conditions, condition]));
}

function missing(path: string, inside: ReadonlySet<string>): string[] {
  return inside.has(path.replace(/^\.\//, "")) ? [] : [`${path} is named in package.json, but missing`];
}

/** Versions that only pnpm understands, and only in this workspace. */
function versionProblems(manifest: Manifest): string[] {
  const all = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  };
  return Object.entries(all)
    .filter(([, version]) => /^(?:workspace|catalog|link|file):/.test(version))
    .map(([name, version]) => `the version of ${name} is "${version}"`);
}
