import type { Problem } from "../problems/problem.js";
import { type ExportTarget, sourceCondition } from "../workspace/manifest.js";
import type { WorkspacePackage } from "../workspace/read-workspace.js";

/**
 * The published packages whose `publishConfig.exports` (what npm users get) differs from `exports` (what the workspace uses)
 * in more than the source condition, or whose source entry is not the file that the published entry is built from.
 */
export function findExportProblems(packages: readonly WorkspacePackage[]): Problem[] {
  return packages.filter(({ manifest }) => !manifest.private).flatMap(packageProblems);
}

function packageProblems({ directory, manifest }: WorkspacePackage): Problem[] {
  const file = `${directory}/package.json`;
  const entries = Object.entries(manifest.exports ?? {});
  const published = manifest.publishConfig?.exports ?? manifest.exports ?? {};
  const problems: Problem[] = [];
  for (const [entry, target] of entries) {
    const expected = withoutSource(target);
    // As text, because the order of conditions decides which one wins.
    if (JSON.stringify(published[entry]) !== JSON.stringify(expected)) {
      problems.push({ file, message: `publishConfig.exports["${entry}"] must be ${JSON.stringify(expected)}` });
    }
    const built = builtFrom(target);
    if (built && JSON.stringify(expected) !== JSON.stringify(built)) {
      problems.push({
        file,
        message: `exports["${entry}"] must lead to what its source is built to: ${JSON.stringify(built)}`,
      });
    }
  }
  for (const entry of Object.keys(published).filter((name) => !entries.some(([known]) => known === name))) {
    problems.push({ file, message: `publishConfig.exports["${entry}"] is not in exports` });
  }
  return problems;
}

function withoutSource(target: ExportTarget): ExportTarget {
  if (typeof target === "string") return target;
  const kept = Object.entries(target).filter(([condition]) => condition !== sourceCondition);
  return Object.fromEntries(kept.map(([condition, inner]) => [condition, withoutSource(inner)]));
}

/** The targets that the build makes from the source of an entry; undefined for entries without a source. */
function builtFrom(target: ExportTarget): ExportTarget | undefined {
  const source = typeof target === "string" ? undefined : target[sourceCondition];
  const stem = typeof source === "string" ? /^\.\/src\/(.+)\.tsx?$/.exec(source)?.[1] : undefined;
  return stem === undefined ? undefined : { types: `./dist/${stem}.d.ts`, default: `./dist/${stem}.js` };
}
