import { earlierWorld, rememberWorld } from "../domain/baseline.js";
import type { FaultEffect } from "../faults/fault-rule.js";
import type { Faults } from "../faults/fault-rules.js";
import type { OperationHandler } from "./call.js";

/** Lets a handler read what was there before the last write, where that is to go wrong, and remembers it at each write. */
export function withStaleReads(
  handler: OperationHandler | undefined,
  faults: Faults,
  effects: readonly FaultEffect[],
): OperationHandler | undefined {
  if (!handler) return undefined;
  return async (call) => {
    if (call.operation.method !== "GET") {
      // It costs a copy of everything, so nobody pays who does not want it.
      if (faults.active.some(({ effect }) => isStaleRead(effect))) await rememberWorld(call.world);
      return handler(call);
    }
    const world = effects.some(isStaleRead) ? earlierWorld(call.world) : undefined;
    return handler(world ? { ...call, world } : call);
  };
}

function isStaleRead(effect: object): boolean {
  return "kind" in effect && effect.kind === "staleRead";
}
