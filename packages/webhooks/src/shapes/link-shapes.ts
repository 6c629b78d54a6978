import { type Misfit, must, type RequiredShape, shapeOf } from "./shape.js";
import { isObject } from "./simple-shapes.js";

// A payload has a hundred links: the cheapest question comes first.
const isLink = (value: unknown): boolean => typeof (value as { href?: unknown } | null | undefined)?.href === "string";

/** The links of a resource, whichever it has: each is an object with an `href`, or a list of such objects. */
export function links<Value extends object>(): RequiredShape<Value> {
  return shapeOf((value) => {
    if (!isObject(value)) return must("an object", value);
    let misfits: Misfit[] | undefined;
    for (const name in value) {
      const link = value[name];
      if (isLink(link) || link === null || (Array.isArray(link) && link.every(isLink))) continue;
      misfits ??= [];
      misfits.push({ path: `["${name}"]`, message: "must be a link, an object with an `href`." });
    }
    return misfits;
  });
}
