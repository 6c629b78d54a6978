import type { Baseline } from "./domain/baseline.js";

/** A moment of a sandbox, to be given back to `restore()` of the same sandbox. */
export interface Snapshot {
  readonly kind: "sandbox-snapshot";
}

const moments = new WeakMap<Snapshot, Baseline>();

/** Wraps a baseline, so that nobody depends on what it consists of. */
export function toSnapshot(baseline: Baseline): Snapshot {
  const snapshot: Snapshot = Object.freeze({ kind: "sandbox-snapshot" });
  moments.set(snapshot, baseline);
  return snapshot;
}

/** The baseline inside. @throws TypeError for anything that no sandbox of this process made. */
export function fromSnapshot(snapshot: Snapshot): Baseline {
  const baseline = moments.get(snapshot);
  if (!baseline) throw new TypeError("restore() takes what snapshot() of this sandbox gave.");
  return baseline;
}
