/** A request path cut into segments, each decoded once. */
export type DecodedPath =
  | { readonly isValid: true; readonly segments: readonly string[] }
  | { readonly isValid: false; readonly reason: string };

/**
 * Cuts a raw request path at its slashes and decodes each segment, so that `%2F` stays inside its segment.
 * A slash at the end gives an empty last segment.
 */
export function decodePath(rawPath: string): DecodedPath {
  const segments: string[] = [];
  for (const raw of rawPath.replace(/^\//, "").split("/")) {
    let decoded: string;
    try {
      decoded = decodeURIComponent(raw);
    } catch {
      return { isValid: false, reason: "The path is not valid percent-encoded UTF-8." };
    }
    if (decoded.includes("\0")) return { isValid: false, reason: "The path contains a NUL character." };
    segments.push(decoded);
  }
  return { isValid: true, segments };
}
