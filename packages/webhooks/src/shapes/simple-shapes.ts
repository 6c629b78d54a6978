import { must, type OptionalShape, primitiveShape, type RequiredShape, type Shape, shapeOf } from "./shape.js";

export const text: RequiredShape<string> = primitiveShape("string", "text");

export const number: RequiredShape<number> = primitiveShape("number", "a number");

export const flag: RequiredShape<boolean> = primitiveShape("boolean", "true or false");

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
  return { ...(shape as Shape<Value | null>), presence: "usual", isNullable: true };
}

export function optional<Value>(shape: Shape<Value>): OptionalShape<Value> {
  return { ...shape, presence: "optional" };
}

/** A field without which a document is not of its event. */
export function essential<Value>(shape: Shape<Value>): RequiredShape<Value> {
  return { ...shape, presence: "essential" };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
