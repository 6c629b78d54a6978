import { invalid } from "../errors/validation-error.js";

/** Query parameters by their wire names; a list repeats its name. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Values as a query string or form, without question mark.
 *
 * @throws {@link ValidationError} for a value that is neither text, number, boolean nor a list of those.
 */
export function encodeQuery(query: QueryValues | undefined): string {
  const pairs: string[] = [];
  for (const name in query) {
    for (const value of [query[name]].flat()) {
      if (value === undefined) continue;
      if (!/string|number|boolean/.test(typeof value))
        throw invalid(`query.${name}`, "must be text, a number, a boolean or a list of those.");
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value as string)}`);
    }
  }
  return pairs.join("&");
}
