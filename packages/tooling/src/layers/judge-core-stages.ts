import { posix } from "node:path";
import { coreStages } from "./layer-table.js";

/**
 * Whether a file of core may import another file of core.
 *
 * Files directly in `src` are the entries and what they assemble: they come last.
 *
 * @param from - path in `packages/core/src`, such as `auth/api-token-auth.ts`.
 * @param specifier - the relative import as written.
 * @returns why not, or undefined when it may.
 */
export function whyNotImportInCore(from: string, specifier: string): string | undefined {
  const to = posix.join(posix.dirname(from), specifier);
  const fromStage = stageOf(from);
  const toStage = stageOf(to);
  if (fromStage === undefined)
    return `${placeOf(from)} has no stage; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (toStage === undefined)
    return `${placeOf(to)} has no stage; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (toStage <= fromStage) return undefined;
  return `${placeOf(from)} may import only from its own stage and earlier ones, and ${placeOf(to)} comes later`;
}

/** The stage of the innermost folder that has one. */
function stageOf(path: string): number | undefined {
  if (!path.includes("/")) return coreStages.length;
  const folders = path.split("/").slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = folders.slice(0, depth).join("/");
    const index = coreStages.findIndex((stage) => stage.includes(folder));
    if (index !== -1) return index;
  }
  return undefined;
}

function placeOf(path: string): string {
  return `src/${path.includes("/") ? posix.dirname(path) : path}`;
}
