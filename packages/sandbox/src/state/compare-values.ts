import { isDeepStrictEqual } from "node:util";
import type { EventChanges } from "./domain-events.js";

/** What differs between two descriptions of one thing, by name. */
export function compareValues(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): EventChanges {
  const changed = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, { old: before[name], new: after[name] }]));
}
