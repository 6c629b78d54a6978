import { invalid } from "../errors/validation-error.js";

/**
 * A value as the JSON that is stored.
 *
 * @throws {@link ValidationError} when JSON has no form for it.
 */
export function encodeValue(value: unknown): string {
  try {
    const json = JSON.stringify(value) as string | undefined;
    if (json !== undefined) return json;
  } catch {
    // Circles and big integers end below, like functions and symbols.
  }
  throw invalid("value", "must be a value that JSON can hold.");
}
