import { checkEffect } from "./check-fault.js";
import type { FaultChoice, FaultEffect, FaultedRequest } from "./fault-rule.js";

/**
 * What strikes a request, with the functions among it asked.
 *
 * @param request - made when a function wants it.
 * @throws TypeError when a function chooses what there is not.
 */
export async function chooseEffects(
  struck: readonly (FaultEffect | FaultChoice)[],
  request: () => FaultedRequest,
): Promise<readonly FaultEffect[]> {
  const effects: FaultEffect[] = [];
  for (const effect of struck) {
    if (typeof effect !== "function") effects.push(effect);
    else {
      const chosen = await effect(request());
      for (const one of chosen) checkEffect(one, "what a fault rule chose");
      effects.push(...chosen);
    }
  }
  return effects;
}
