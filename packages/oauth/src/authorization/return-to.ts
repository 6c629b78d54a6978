const longest = 2048;
/** Only there to resolve paths against; `.invalid` belongs to nobody. */
const base = "https://return-to.invalid";

/**
 * A path on the app's own origin, normalised, or undefined for everything that a browser could take for another place.
 *
 * What is kept is what the WHATWG parser made of it, because a browser would go there and not to the text that was checked.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function safeReturnTo(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > longest || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(value)) return undefined;
  if (value.startsWith("//") || !URL.canParse(value, base)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, base);
  // "/.//evil.example" is on our origin, but the path that is left of it is not.
  return origin === base && !pathname.startsWith("//") ? pathname + search + hash : undefined;
}
