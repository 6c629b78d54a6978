/** One thing that is wrong with a value: where, relative to it, and what it must be. */
export interface Misfit {
  /** `.state`, `[3].name`; empty for the value itself. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a value; `undefined`, which costs no memory, when nothing is. */
export type Check = (value: unknown, strict: boolean) => readonly Misfit[] | undefined;

/** How values of a type look at run time. */
export interface Shape<Value> {
  readonly check: Check;
  /** `optional` may be absent; `essential` must be there even in old documents; `usual` is there in current ones. */
  readonly presence: "usual" | "optional" | "essential";
  /** Whether `null` is a value of it. */
  readonly isNullable: boolean;
  /** What `typeof` says of every value of it, where that is all there is to check. */
  readonly primitive?: string | undefined;
  /** Never there: binds the shape to exactly one type. */
  readonly of?: (value: Value) => Value;
}

/** A shape of a field that may be absent. */
export interface OptionalShape<Value> extends Shape<Value> {
  readonly presence: "optional";
}

/** A shape of a field that has to be there. */
export interface RequiredShape<Value> extends Shape<Value> {
  readonly presence: "usual" | "essential";
}

/** The shapes of all fields of a type: the compiler refuses one that is missing, invented, or of another type. */
export type FieldShapes<Value> = {
  // biome-ignore lint/complexity/noBannedTypes: the empty type is what tells optional keys.
  readonly [Key in keyof Value]-?: {} extends Pick<Value, Key>
    ? OptionalShape<Exclude<Value[Key], undefined>>
    : RequiredShape<Value[Key]>;
};

/** The shape that a check makes. */
export function shapeOf<Value>(check: Check): RequiredShape<Value> {
  return { check, presence: "usual", isNullable: false };
}

/** The shape of all values of one primitive type. */
export function primitiveShape<Value>(primitive: string, be: string): RequiredShape<Value> {
  const check: Check = (value) => (typeof value === primitive ? undefined : must(be, value));
  return { ...shapeOf(check), primitive };
}

/** One misfit of the value itself. */
export function must(be: string, value: unknown): readonly Misfit[] {
  return [{ path: "", message: `must be ${be}, not ${describe(value)}.` }];
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return JSON.stringify(value).slice(0, 60);
}
