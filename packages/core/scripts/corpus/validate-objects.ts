import type { ErrorObject } from "ajv/dist/2020.js";
import type { Validate } from "./compile-schemas.js";
import type { RecordedObject } from "./gather-objects.js";

/** An object that the schemas refuse, with the first reason of each place. */
export interface RefusedObject {
  readonly object: RecordedObject;
  readonly reasons: readonly string[];
}

/** Splits objects into those their schemas accept and those they refuse. */
export function validateObjects(
  objects: readonly RecordedObject[],
  validate: Validate,
): { accepted: RecordedObject[]; refused: RefusedObject[] } {
  const accepted: RecordedObject[] = [];
  const refused: RefusedObject[] = [];
  for (const object of objects) {
    const errors = validate(object.schemaName, object.value).filter((error) => !isExcused(error, object));
    if (errors.length === 0) accepted.push(object);
    else refused.push({ object, reasons: [...new Set(errors.map(describe))] });
  }
  return { accepted, refused };
}

/** An answer to a selection of fields may lack any field. */
function isExcused({ keyword }: ErrorObject, { document }: RecordedObject): boolean {
  return document.isSelection && (keyword === "required" || keyword === "anyOf" || keyword === "oneOf");
}

function describe({ instancePath, message = "is refused" }: ErrorObject): string {
  return `${instancePath || "/"} ${message}`;
}
