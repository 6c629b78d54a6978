import { type FieldShapes, type Misfit, must, type RequiredShape, type Shape, shapeOf } from "./shape.js";
import { isObject } from "./simple-shapes.js";

/**
 * An object with some fields. Others are fine: Bitbucket adds new ones at any time.
 *
 * Unless strict, a field that is absent or `null` is let pass when it is not essential, because documents of earlier years lack it.
 */
export function object<Value extends object>(fields: FieldShapes<Value>): RequiredShape<Value> {
  const names = Object.keys(fields);
  const shapes = Object.values(fields) as readonly Shape<unknown>[];
  const primitives = shapes.map(({ primitive }) => primitive);
  return shapeOf((value, strict) => {
    if (!isObject(value)) return must("an object", value);
    let misfits: Misfit[] | undefined;
    // By index: this runs for every field of every delivery.
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? "";
      const field = value[name];
      if (typeof field === primitives[index]) continue;
      const shape = shapes[index];
      const found = shape && checkField(field, shape, strict);
      if (!found) continue;
      misfits ??= [];
      for (const { path, message } of found) misfits.push({ path: `${keyPath(name)}${path}`, message });
    }
    return misfits;
  });
}

function checkField(value: unknown, shape: Shape<unknown>, strict: boolean): readonly Misfit[] | undefined {
  if (value !== undefined && value !== null) return shape.check(value, strict);
  if (value === null && shape.isNullable) return undefined;
  if (shape.presence === "essential") return shape.check(value, strict) ?? must("there", value);
  if (!strict || (value === undefined && shape.presence === "optional")) return undefined;
  return shape.check(value, strict) ?? must("there", value);
}

/** A list whose items all have one shape. */
export function list<Item>(shape: Shape<Item>): RequiredShape<Item[]> {
  return shapeOf((value, strict) => {
    if (!Array.isArray(value)) return must("a list", value);
    let misfits: Misfit[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const found = shape.check(value[index], strict);
      if (!found) continue;
      misfits ??= [];
      for (const { path, message } of found) misfits.push({ path: `[${index}]${path}`, message });
    }
    return misfits;
  });
}

function keyPath(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `["${name}"]`;
}
