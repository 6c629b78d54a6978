import { must, type OptionalShape, type RequiredShape, type Shape, shapeOf } from "./shape.js";

export const text: RequiredShape<string> = shapeOf((value) =>
  typeof value === "string" ? undefined : must("text", value),
);

export const number: RequiredShape<number> = shapeOf((value) =>
  typeof value === "number" ? undefined : must("a number", value),
);

export const flag: RequiredShape<boolean> = shapeOf((value) =>
  typeof value === "boolean" ? undefined : must("true or false", value),
);

/** Text that is one of some words. */
export function word<Word extends string>(...words: readonly Word[]): RequiredShape<Word> {
  const names = words.map((name) => `"${name}"`).join(", ");
  return shapeOf((value) =>
    (words as readonly unknown[]).includes(value) ? undefined : must(`one of ${names}`, value),
  );
}

/** An object, whatever is in it. */
export function anyObject<Value extends object>(): RequiredShape<Value> {
  return shapeOf((value) => (isObject(value) ? undefined : must("an object", value)));
}

/** Any value at all. */
export function anything<Value>(): RequiredShape<Value> {
  return { check: () => undefined, presence: "usual", isNullable: true };
}

export function nullable<Value>(shape: Shape<Value>): RequiredShape<Value | null> {
  return { check: shape.check, presence: "usual", isNullable: true };
}

export function optional<Value>(shape: Shape<Value>): OptionalShape<Value> {
  return { check: shape.check, presence: "optional", isNullable: shape.isNullable };
}

/** A field without which a document is not of its event. */
export function essential<Value>(shape: Shape<Value>): RequiredShape<Value> {
  return { check: shape.check, presence: "essential", isNullable: shape.isNullable };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
