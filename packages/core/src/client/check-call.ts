import { invalid } from "../errors/validation-error.js";
import type { CallOptions } from "./call-options.js";

/**
 * Refuses options of a call that do not exist or make no sense, so that a slip of the pen is not silently ignored.
 *
 * @throws {@link ValidationError} naming the option.
 */
export function checkCall(call: CallOptions | undefined): void {
  for (const name in call) {
    if (!/^(signal|timeoutMs|priority|retry|read|headers)$/.test(name)) throw invalid(name, "is no option of a call.");
  }
  const { timeoutMs = 1 } = call ?? {};
  if (!(typeof timeoutMs === "number" && timeoutMs > 0))
    throw invalid("timeoutMs", `must be a positive number, not ${timeoutMs}.`);
}
