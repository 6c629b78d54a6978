import { type FieldShapes, type Misfit, must, type RequiredShape, type Shape, shapeOf } from "./shape.js";
import { anything, isObject } from "./simple-shapes.js";

/** A field of an object, and which one came behind it last time: payloads of an event have their fields in the same order. */
interface Field extends Pick<Shape<unknown>, "check" | "presence" | "isNullable"> {
  readonly name: string;
  readonly primitive: string | undefined;
  next: Field | undefined;
}

/**
 * An object with some fields. Others are fine: Bitbucket adds new ones at any time.
 *
 * Unless strict, a field that is absent or `null` is let pass when it is not essential, because documents of earlier years lack it.
 */
export function object<Value extends object>(shapes: FieldShapes<Value>): RequiredShape<Value> {
  const fields = Object.entries(shapes as Readonly<Record<string, Shape<unknown>>>).map(([name, shape]) =>
    fieldOf(name, shape),
  );
  const byName = new Map(fields.map((field) => [field.name, field]));
  const essentials = fields.filter(({ presence }) => presence === "essential").length;
  const start = fieldOf("", anything<unknown>());

  return shapeOf((value, strict) => {
    if (!isObject(value)) return must("an object", value);
    let misfits: Misfit[] | undefined;
    let essentialsSeen = 0;
    let last = start;
    // Over what is there, not over what may be there: this runs for every field of every delivery, and engines are fast at this only.
    for (const name in value) {
      let field = last.next;
      if (field?.name !== name) {
        field = byName.get(name);
        if (!field) continue;
        last.next = field;
      }
      last = field;
      if (field.presence === "essential") essentialsSeen += 1;
      const item = value[name];
      if (typeof item === field.primitive) continue;
      const found = checkField(item, field, strict);
      if (found) misfits = addTo(misfits, keyPath(name), found);
    }
    if (!strict && essentialsSeen === essentials) return misfits;
    for (const field of fields) {
      const found = Object.hasOwn(value, field.name) ? undefined : checkField(undefined, field, strict);
      if (found) misfits = addTo(misfits, keyPath(field.name), found);
    }
    return misfits;
  });
}

function fieldOf(name: string, { check, presence, isNullable, primitive }: Shape<unknown>): Field {
  return { name, check, presence, isNullable, primitive, next: undefined };
}

function addTo(misfits: Misfit[] = [], at: string, found: readonly Misfit[]): Misfit[] {
  for (const { path, message } of found) misfits.push({ path: `${at}${path}`, message });
  return misfits;
}

function checkField(value: unknown, field: Field, strict: boolean): readonly Misfit[] | undefined {
  if (value !== undefined && value !== null) return field.check(value, strict);
  if (value === null && field.isNullable) return undefined;
  if (field.presence === "essential") return field.check(value, strict) ?? must("there", value);
  if (!strict || (value === undefined && field.presence === "optional")) return undefined;
  return field.check(value, strict) ?? must("there", value);
}

/** A list whose items all have one shape. */
export function list<Item>(shape: Shape<Item>): RequiredShape<Item[]> {
  return shapeOf((value, strict) => {
    if (!Array.isArray(value)) return must("a list", value);
    let misfits: Misfit[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const found = shape.check(value[index], strict);
      if (found) misfits = addTo(misfits, `[${index}]`, found);
    }
    return misfits;
  });
}

function keyPath(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `["${name}"]`;
}
