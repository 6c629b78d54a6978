import { invalid } from "../errors/validation-error.js";

/** Values of path parameters by the names the template uses. */
export type PathValues = Readonly<Record<string, unknown>>;

/**
 * Fills a path template, `/repositories/{workspace}/{repoSlug}/src/{+commit}/{+path}`, with encoded values.
 *
 * A value never leaves its place: `.` and `..` (also when encoded), empty segments, control characters and lone surrogates are
 * refused. `{+name}` keeps the slashes of its value, which refs and file paths need; everything else is percent-encoded.
 *
 * @throws {@link ValidationError} naming the parameter, what was received, and the fix.
 */
export function expandPath(template: string, values: PathValues): string {
  return template.replace(/\{(\+?)(\w+)\}/g, (_placeholder, plus: string, name: string) => {
    const value = values[name];
    if (typeof value !== "string" && !Number.isFinite(value))
      throw invalid(name, `must be text or a number, not ${value === null ? value : typeof value}.`);
    const segments = plus ? String(value).split("/") : [String(value)];
    return segments.map((segment, index) => encodeSegment(name, segment, index === segments.length - 1)).join("/");
  });
}

function encodeSegment(name: string, segment: string, isLast: boolean): string {
  // The root folder of a listing is the empty path, and folders may end in a slash.
  if (!segment && !(name === "path" && isLast))
    throw invalid(name, "must not be empty, nor have leading or doubled slashes.");
  if (/^(\.|%2e){1,2}$/i.test(segment)) throw invalid(name, `must not have the part "${segment}": it leads elsewhere.`);
  // Bitbucket separates the two sides of a diff spec by a carriage return, so only that one is let through, and only there.
  if (/\p{Cc}/u.test(name === "spec" ? segment.replace("\r", "") : segment))
    throw invalid(name, "must not have control characters.");
  try {
    return encodeURIComponent(segment);
  } catch {
    throw invalid(name, "must not have half a surrogate pair.");
  }
}
