import { invalidFields } from "../errors/api-error.js";

/** A JSON object of a request. */
export type Input = Readonly<Record<string, unknown>>;

/** The text at `name`, or `undefined` when there is none. @throws 400 when it is something else. */
export function optionalText(input: Input, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  // Neither git nor Bitbucket's database takes a NUL or half of a surrogate pair.
  if (typeof value === "string" && !/[\0\p{Cs}]/u.test(value)) return value;
  throw invalidFields({ [name]: ["expected a string"] });
}

/** The text at `name`. @throws 400 when it is missing, empty or something else. */
export function requiredText(input: Input, name: string): string {
  const value = optionalText(input, name);
  if (value === undefined || value === "") throw invalidFields({ [name]: ["required key not provided"] });
  return value;
}

/** The flag at `name`, or `undefined` when there is none. @throws 400 when it is something else. */
export function optionalFlag(input: Input, name: string): boolean | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "boolean") return value;
  // Shell scripts send flags as text, and Bitbucket takes them.
  if (value === "true" || value === "false") return value === "true";
  throw invalidFields({ [name]: ["expected a boolean"] });
}

/** The whole number at `name`, or `undefined` when there is none. @throws 400 when it is something else. */
export function optionalInteger(input: Input, name: string): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw invalidFields({ [name]: ["expected an integer"] });
}

/** The object at `name`, or `undefined` when there is none. @throws 400 when it is something else. */
export function optionalObject(input: Input, name: string): Input | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object" && !Array.isArray(value)) return value as Input;
  throw invalidFields({ [name]: ["expected an object"] });
}

/** The list at `name`, or `undefined` when there is none. @throws 400 when it is something else. */
export function optionalList(input: Input, name: string): readonly unknown[] | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value;
  throw invalidFields({ [name]: ["expected a list"] });
}

/** The text at `name` when it is one of `values`. @throws 400 when it is anything else. */
export function optionalChoice<Value extends string>(
  input: Input,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = optionalText(input, name);
  if (text === undefined) return undefined;
  const found = values.find((value) => value === text);
  if (found === undefined) throw invalidFields({ [name]: [`${text} is not one of ${values.join(", ")}`] });
  return found;
}

/** A flag of a query string: `true`, `false`, or `undefined` when it is not given. */
export function queryFlag(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name)?.toLowerCase();
  return text === undefined || text === "" ? undefined : text === "true" || text === "1" || text === "yes";
}
