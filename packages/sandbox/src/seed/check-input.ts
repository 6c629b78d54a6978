/** A check of one part of an input. @throws TypeError that names the part. */
export type Check = (value: unknown, where: string) => void;

/** An input that is wrong, with the part that is. */
export class InputError extends TypeError {
  override readonly name = "TypeError";
  /** Such as `createSandbox() options.seed.repositories[0].slug`. */
  readonly where: string;

  constructor(where: string, problem: string) {
    super(`${where} ${problem}`);
    this.where = where;
  }
}

function refuse(where: string, expected: string, value: unknown): never {
  const found = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  throw new InputError(where, `must be ${expected}, but is ${found.length > 100 ? `${found.slice(0, 100)}…` : found}.`);
}

/** What `isRight` accepts; `expected` describes it. */
export const matching =
  (isRight: (value: unknown) => boolean, expected: string): Check =>
  (value, where) => {
    if (!isRight(value)) refuse(where, expected, value);
  };

export const text = matching((value) => typeof value === "string", "a string");
export const filledText = matching(
  (value) => typeof value === "string" && value.trim() !== "",
  "a string that is not empty",
);
export const flag = matching((value) => typeof value === "boolean", "true or false");

/** One of several texts. */
export const oneOf = (...values: readonly string[]): Check =>
  matching((value) => values.some((choice) => choice === value), `one of ${values.join(", ")}`);

/** A list whose items pass `item`. */
export const listOf =
  (item: Check): Check =>
  (value, where) => {
    if (!Array.isArray(value)) refuse(where, "a list", value);
    for (const [index, element] of (value as readonly unknown[]).entries()) item(element, `${where}[${index}]`);
  };

/** An object with any keys whose values pass `item`. */
export const recordOf =
  (item: Check): Check =>
  (value, where) => {
    for (const [key, element] of Object.entries(requireObject(value, where))) item(element, `${where}.${key}`);
  };

/** An object with these keys and no others; `undefined` stands for a key that is not there. */
export const objectOf =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    const entries = new Map(Object.entries(requireObject(value, where)));
    const known = [...Object.keys(required), ...Object.keys(optional)];
    const unknown = [...entries.keys()].find((key) => !known.includes(key));
    if (unknown !== undefined) {
      throw new InputError(where, `has no "${unknown}"; it may have ${known.join(", ")}.`);
    }
    for (const [key, check] of Object.entries(required)) check(entries.get(key), `${where}.${key}`);
    for (const [key, check] of Object.entries(optional)) {
      if (entries.get(key) !== undefined) check(entries.get(key), `${where}.${key}`);
    }
  };

function requireObject(value: unknown, where: string): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) return value;
  return refuse(where, "an object", value);
}
