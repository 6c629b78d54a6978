/** A `fields` parameter, parsed: what to keep, to add and to drop. */
interface FieldSelection {
  readonly only: readonly Path[];
  readonly add: readonly Path[];
  readonly drop: readonly Path[];
}

type Path = readonly string[];
type Json = unknown;

/**
 * A copy of `full` with the fields that Bitbucket would send: all but the hidden ones by default, else what the
 * `fields` parameter says (`a.b` only that, `+a.b` also that, `-a.b` not that, `*` for any name).
 *
 * @param hidden - paths that are left out unless asked for.
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#partial-response
 */
export function selectFields(full: Json, hidden: readonly string[], fields: string | undefined): Json {
  const hiddenPaths = hidden.map((path) => path.split("."));
  const byDefault = hiddenPaths.reduce((value, path) => dropPath(value, path), full);
  if (fields === undefined || fields.trim() === "") return byDefault;
  const selection = parseFields(fields);
  const base = selection.only.length > 0 ? pick(full, selection.only, byDefault) : byDefault;
  const reduced = selection.drop.reduce((value, path) => dropPath(value, path), base);
  return selection.add.length > 0 ? merge(reduced, pick(full, selection.add, byDefault)) : reduced;
}

function parseFields(fields: string): FieldSelection {
  const parts = fields.split(",").filter((part) => part !== "");
  const of = (prefix: string): Path[] =>
    parts.flatMap((part) => (part.startsWith(prefix) ? [part.slice(prefix.length).split(".")] : []));
  return {
    add: of("+"),
    drop: of("-"),
    only: parts.flatMap((part) => (part.startsWith("+") || part.startsWith("-") ? [] : [part.split(".")])),
  };
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Only the parts of `full` that the paths lead to. Where a path ends at a whole object, what is hidden inside it stays
 * hidden, unless the path ended in `*`.
 */
function pick(full: Json, paths: readonly Path[], byDefault: Json): Json {
  if (Array.isArray(full)) {
    return full.map((item, index) => pick(item, paths, Array.isArray(byDefault) ? byDefault[index] : undefined));
  }
  if (!isObject(full)) return full;
  const picked = new Map<string, Json>();
  for (const [name, value] of Object.entries(full)) {
    const rests = paths.flatMap((path) => (path[0] === name || path[0] === "*" ? [path.slice(1)] : []));
    if (rests.length === 0) continue;
    const defaultValue = isObject(byDefault) && Object.hasOwn(byDefault, name) ? byDefault[name] : undefined;
    if (rests.some((rest) => rest.length === 0)) picked.set(name, defaultValue ?? value);
    const deeper = rests.filter((rest) => rest.length > 0);
    if (deeper.length > 0 && typeof value === "object" && value !== null) {
      const inner = pick(value, deeper, defaultValue);
      picked.set(name, picked.has(name) ? merge(picked.get(name), inner) : inner);
    }
  }
  // Unlike an assignment it makes a field of any name, even of `__proto__`.
  return Object.fromEntries(picked);
}

function dropPath(value: Json, path: Path): Json {
  if (Array.isArray(value)) return value.map((item) => dropPath(item, path));
  const [name, ...rest] = path;
  if (!isObject(value) || name === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== name && name !== "*") return [[key, inner]];
      return rest.length === 0 ? [] : [[key, dropPath(inner, rest)]];
    }),
  );
}

function merge(base: Json, addition: Json): Json {
  if (Array.isArray(base) && Array.isArray(addition)) {
    return base.map((item, index) => (index < addition.length ? merge(item, addition[index]) : item));
  }
  if (!isObject(base) || !isObject(addition)) return addition;
  const merged = new Map<string, Json>(Object.entries(base));
  for (const [name, value] of Object.entries(addition)) {
    merged.set(name, Object.hasOwn(base, name) ? merge(base[name], value) : value);
  }
  return Object.fromEntries(merged);
}
