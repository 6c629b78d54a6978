import { invalid } from "../errors/validation-error.js";

/**
 * Refuses what no store can hold.
 *
 * @throws {@link ValidationError} for an empty key, or a time that is not a positive number.
 */
export function checkWrite(key: string, ttlMs?: number): void {
  if (typeof key !== "string" || !key) throw invalid("key", "must be text that is not empty.");
  if (ttlMs !== undefined && !(ttlMs > 0)) throw invalid("ttlMs", `must be a positive number, not ${ttlMs}.`);
}
