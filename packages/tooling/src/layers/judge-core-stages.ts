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
    return `src/${folderOf(from)} has no stage; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (toStage === undefined)
    return `src/${folderOf(to)} has no stage; give it one in packages/tooling/src/layers/layer-table.ts`;
  if (toStage <= fromStage) return undefined;
  return `src/${folderOf(from) ?? "index"} may import only from its own stage and earlier ones, and src/${folderOf(to) ?? posix.basename(to)} comes later`;
}

function stageOf(path: string): number | undefined {
  const folder = folderOf(path);
  if (folder === undefined) return coreStages.length;
  const index = coreStages.findIndex((stage) => stage.includes(folder));
  return index === -1 ? undefined : index;
}

function folderOf(path: string): string | undefined {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : undefined;
}
