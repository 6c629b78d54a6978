import { forTests, layers, narrowed, outsideLayers, sharedSideways } from "./layer-table.js";

/**
 * Whether one package may use another.
 *
 * @param from - folder of the package that imports, such as `packages/oauth`.
 * @param to - folder of the package that is imported.
 * @param forDevelopment - whether tests or scripts import it, not published code.
 * @returns why not, or undefined when it may.
 */
export function whyNotImport(from: string, to: string, forDevelopment: boolean): string | undefined {
  if (from === to) return undefined;
  if (outsideLayers.includes(from) || outsideLayers.includes(to))
    return `${outsideLayers.join(", ")} is outside the layers`;
  const fromLayer = layerOf(from);
  const toLayer = layerOf(to);
  if (fromLayer === undefined) return `${from} has no layer; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (toLayer === undefined) return `${to} has no layer; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (forDevelopment && forTests.includes(to)) return undefined;
  const allowed = narrowed[from];
  if (allowed && !allowed.includes(to)) return `${from} may import only ${allowed.join(" and ")}`;
  const sharers = sharedSideways[to];
  if (sharers && matches(sharers, from)) return undefined;
  if (toLayer === fromLayer) return `both are in layer ${fromLayer}, and packages of one layer never import each other`;
  if (toLayer > fromLayer) return `layer ${fromLayer} may not import from layer ${toLayer}`;
  return undefined;
}

/** The layer of a package folder from 1, undefined when the table does not name it. */
function layerOf(directory: string): number | undefined {
  const index = layers.findIndex((patterns) => patterns.some((pattern) => matches(pattern, directory)));
  return index === -1 ? undefined : index + 1;
}

function matches(pattern: string, directory: string): boolean {
  return pattern.endsWith("/*") ? directory.startsWith(pattern.slice(0, -1)) : pattern === directory;
}
