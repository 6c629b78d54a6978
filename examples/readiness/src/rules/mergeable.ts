import type { Rule } from "./rule.js";

/** Bitbucket must be able to merge. */
export const mergeable: Rule<"mergeable"> = (isOn, { mergeability }) =>
  isOn && !mergeability.isMergeable
    ? [{ summary: "Bitbucket cannot merge it now.", details: mergeability.reasons.join(" ") || "It gives no reason." }]
    : [];
