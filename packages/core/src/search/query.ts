import { invalid } from "../errors/validation-error.js";

/** A value that can stand in a query: text, numbers, booleans, `null`, dates, and lists of text or numbers for `IN`. */
export type QueryValue = string | number | boolean | null | Date | readonly (string | number)[];

/**
 * A filter in Bitbucket's query language with every value quoted and escaped, for the parameter `q`.
 *
 * @throws {@link ValidationError} for a value the language has no form for, such as `undefined`, `NaN` or an empty list.
 * @example
 * ```ts
 * import { query } from "@bucketkit/core";
 *
 * export const q = query`state = ${"OPEN"} AND title ~ ${'say "hi"'} AND updated_on > ${new Date(0)}`;
 * ```
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#filtering
 */
export function query(texts: TemplateStringsArray, ...values: readonly QueryValue[]): string {
  return texts.reduce((whole, text, index) => whole + literal(values[index - 1], index) + text);
}

function literal(value: QueryValue | undefined, index: number): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" && Number.isFinite(value)) return plainNumber(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (Array.isArray(value) && value.length) return `(${value.map((item) => literal(item, index)).join(", ")})`;
  throw invalid(
    `value ${index}`,
    `must be text, a finite number, a boolean, null, a valid date or a list that is not empty, not ${describe(value)}.`,
  );
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}"`;
}

/** The language knows no exponents. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

function describe(value: unknown): string {
  return Array.isArray(value) ? "an empty list" : value instanceof Date ? "an invalid date" : String(value);
}
