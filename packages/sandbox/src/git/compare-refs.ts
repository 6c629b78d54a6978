import type { GitRef, RefTable } from "./read-refs.js";

/** One branch or tag that a write moved, made or removed. */
export interface RefChange {
  readonly type: "branch" | "tag";
  readonly name: string;
  readonly old: GitRef | undefined;
  readonly new: GitRef | undefined;
}

/** The branches and tags that differ between two moments. */
export function compareRefs(before: RefTable, after: RefTable): readonly RefChange[] {
  return (["branch", "tag"] as const).flatMap((type) => {
    const [old, current] = type === "branch" ? [before.branches, after.branches] : [before.tags, after.tags];
    return [...new Set([...old.keys(), ...current.keys()])].flatMap((name): readonly RefChange[] => {
      const change = { type, name, old: old.get(name), new: current.get(name) };
      return change.old?.oid === change.new?.oid ? [] : [change];
    });
  });
}
